import type { Brand } from './brand.ts';
import type { Instant } from './clock.ts';

/** A day of the office calendar, `yyyy-MM-dd`, in UTC+7. */
export type LocalDate = Brand<'LocalDate'>;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Vietnam has kept UTC+7 without daylight saving since 1975; storage is UTC, arithmetic is local (SEMANTICS §1). */
export const UTC_OFFSET = 7 * HOUR;

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a real day: `2023-02-29` is not one. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Takes a day that is known to be well formed (literals, values already validated); throws otherwise. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`"${text}" is not a day yyyy-MM-dd`);
  return text;
}

/** The local day in which an instant lies. */
export const dateOf = (at: Instant): LocalDate => new Date(at + UTC_OFFSET).toISOString().slice(0, 10) as LocalDate;

/** 00:00 local time of a day, plus minutes since midnight. */
export const instantOf = (date: LocalDate, minuteOfDay = 0): Instant =>
  Date.parse(`${date}T00:00:00Z`) - UTC_OFFSET + minuteOfDay * MINUTE;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) as LocalDate;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() || 7;
}

/** `2024-05-21T08:00:00+07:00`, as people here write an instant. */
export const localIso = (at: Instant): string =>
  new Date(at + UTC_OFFSET).toISOString().replace(/\.000Z$|Z$/, '+07:00');

/** Days since 1970-01-01, a Thursday. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

export const dateAt = (dayNumber: number): LocalDate =>
  new Date(dayNumber * DAY).toISOString().slice(0, 10) as LocalDate;
