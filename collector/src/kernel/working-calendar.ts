import type { Instant } from './clock.ts';
import { addDays, instantOf, weekdayOf } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { isValidAt } from './validity.ts';
import type { Validity } from './validity.ts';

/** The sessions of a season, minutes since local midnight; `yearly` bounds are `MM-dd`, both inside, and may wrap over New Year. */
export interface WorkingSeason extends Validity {
  readonly yearly: { readonly from: string; readonly to: string } | null;
  readonly sessions: readonly (readonly [from: number, to: number])[];
}

/** What counting needs to know of the office calendar; the register's `Calendar` is one. Treated as immutable. */
export interface WorkingCalendar {
  /** ISO weekdays off: `[6, 7]`. */
  readonly weekend: readonly number[];
  readonly seasons: readonly WorkingSeason[];
  readonly days: ReadonlyMap<LocalDate, { readonly kind: string; readonly active: boolean }>;
}

export type DaySessions = WorkingSeason['sessions'];

/** A calendar in which nobody ever works would make every deadline endless. */
const LONGEST_BREAK_DAYS = 400;

/** True on a day with office hours: swapped Saturdays are, holidays and compensation days are not (domain §5.4). */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  const special = calendar.days.get(date);
  if (special?.active) return special.kind === 'swapped_work';
  return !calendar.weekend.includes(weekdayOf(date));
}

/** Office sessions of a day, minutes since local midnight; none on a day off. */
export const sessionsOf = (calendar: WorkingCalendar, date: LocalDate): DaySessions =>
  isWorkingDay(calendar, date) ? seasonAt(calendar, date).sessions : [];

/** The season of a day: the first in the register that holds then; outside all of them the usual hours go on. */
function seasonAt(calendar: WorkingCalendar, date: LocalDate): WorkingSeason {
  const day = date.slice(5);
  const season =
    calendar.seasons.find((it) => isValidAt(it, date) && inYear(it, day)) ??
    calendar.seasons.findLast((it) => it.validFrom <= date) ??
    calendar.seasons[0];
  if (!season || season.sessions.length === 0) throw new RangeError(`The calendar has no office hours for ${date}`);
  return season;
}

function inYear({ yearly }: WorkingSeason, day: string): boolean {
  if (!yearly) return true;
  const { from, to } = yearly;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  for (let day = date, tries = 0; tries < LONGEST_BREAK_DAYS; day = addDays(day, 1), tries++) {
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new RangeError(`The calendar has no working day within ${LONGEST_BREAK_DAYS} days after ${date}`);
}

/** The first working day after a day. */
export const nextWorkingDay = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  workingDayFrom(calendar, addDays(date, 1));

/** The n-th working day after a day; for 0 the day itself, or the next working day when it is none. */
export function workingDayAfter(calendar: WorkingCalendar, date: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of days`);
  if (days === 0) return workingDayFrom(calendar, date);
  let day = date;
  for (let counted = 0; counted < days; counted++) day = nextWorkingDay(calendar, day);
  return day;
}

/** When the last session of a working day ends. */
export function endOfWorkingDay(calendar: WorkingCalendar, date: LocalDate): Instant {
  const last = sessionsOf(calendar, date).at(-1);
  if (!last) throw new RangeError(`${date} is not a working day`);
  return instantOf(date, last[1]);
}
