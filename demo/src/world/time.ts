/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** `yyyy-MM-dd` in UTC+7. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

export const dayOf = (at: Instant): Day => new Date(at + OFFSET).toISOString().slice(0, 10);

/** `at('2024-06-03', '16:00')`: that time of that day in Vietnam. */
export const at = (day: Day, time = '00:00'): Instant => Date.parse(`${day}T${time}:00+07:00`);

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const daysFrom = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export function eachDay(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysFrom(from, to) + 1) }, (_, index) => plusDays(from, index));
}

const parts = (instant: Instant): string => new Date(instant + OFFSET).toISOString();

/** The four ways of this country to write an instant, none with an offset, all meaning UTC+7 (domain §3.0). */
export const written = {
  iso: (instant: Instant): string => parts(instant).slice(0, 19),
  compact: (instant: Instant): string => parts(instant).slice(0, 19).replaceAll(/\D/g, ''),
  spaced: (instant: Instant): string => parts(instant).slice(0, 19).replace('T', ' '),
  slashed: (day: Day): string => day.split('-').reverse().join('/'),
};

export const withOffset = (instant: Instant): string => `${written.iso(instant)}+07:00`;
