import { OFFICE_OFFSET } from '../../instants/instant-text.ts';

/** Report months run from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12): from the 15th on it is the next one. */
export const FIRST_DAY = 15;

const keyOf = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}`;

/** Keys of the report month in which `now` lies and of those before it, newest first: `2026-11`, `2026-10`… */
export function reportMonths(now: number, count: number): readonly string[] {
  const local = new Date(now + OFFICE_OFFSET);
  const running = local.getUTCMonth() + (local.getUTCDate() >= FIRST_DAY ? 1 : 0);
  return Array.from({ length: count }, (_, back) => keyOf(local.getUTCFullYear(), running - back));
}

/** The one most people ask for: the last that is over. */
export const lastFinished = (now: number): string => reportMonths(now, 2)[1] ?? '';
