import { OFFICE_OFFSET } from '../instants/instant-text.ts';

const WRITTEN = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;

/** When the day begins that somebody wrote as `03/06/2024`, in office time; null when it is no day. */
export function dayWritten(text: string): number | null {
  const [, day, month, year] = WRITTEN.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isThere = at.getUTCDate() === Number(day) && at.getUTCMonth() === Number(month) - 1;
  return isThere ? at.getTime() - OFFICE_OFFSET : null;
}
