const SHAPE = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[\s,]+(\d{1,2}):(\d{2}))?\s*$/;

/** `05/06/2024 16:30` (office time) as the API takes it; without a time the end of the office day. Null: no such instant. */
export function momentSaid(text: string): string | null {
  const [, day = '', month = '', year = '', hour = '17', minute = '00'] = SHAPE.exec(text) ?? [];
  if (year === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!Number.isFinite(time) || !new Date(time).toISOString().startsWith(date)) return null;
  return `${date}T${two(hour)}:${two(minute)}:00+07:00`;
}
