import type { Instant } from './clock.ts';
import { HOUR, addDays, dateOf, instantOf } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { unreachable } from './unreachable.ts';
import { endOfWorkingDay, workingDayAfter, workingDayFrom } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { addWorking } from './working-time.ts';

/** `WH` working hours, `WD` working days, `H` hours of the clock, `D` days of the calendar (domain §5.4). */
export type TermUnit = 'WH' | 'WD' | 'H' | 'D';

/** A length of time as decisions and SOPs give it: `{ amount: 4, unit: 'WH' }`. Hours may be fractions, days may not. */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
}

/** The office's due instant of a term that starts at `from` (Bộ luật Dân sự 2015, Điều 147–148, in office hours). */
export function dueAt(calendar: WorkingCalendar, from: Instant, term: Term): Instant {
  switch (term.unit) {
    case 'WH':
      return addWorking(calendar, from, term.amount * 60);
    case 'H':
      return from + Math.round(term.amount * HOUR);
    case 'WD':
      return addWorkingDays(calendar, from, term.amount);
    case 'D':
      return addCalendarDays(calendar, from, term.amount);
    default:
      return unreachable(term.unit);
  }
}

/** The same in the legal reading: terms of days end at 24:00 of their last day, not with its last session. */
export function legalDueAt(calendar: WorkingCalendar, from: Instant, term: Term): Instant {
  const due = dueAt(calendar, from, term);
  return term.unit === 'WD' || term.unit === 'D' ? instantOf(addDays(dateOf(due), 1)) : due;
}

/** End of the last session of the n-th working day after the day of `from`, which itself is not counted. */
export const addWorkingDays = (calendar: WorkingCalendar, from: Instant, days: number): Instant =>
  endOfWorkingDay(calendar, workingDayAfter(calendar, dateOf(from), days));

/** End of the last session n calendar days later, moved on when that is a day off. */
export function addCalendarDays(calendar: WorkingCalendar, from: Instant, days: number): Instant {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of days`);
  return endOfWorkingDay(calendar, workingDayFrom(calendar, addDays(dateOf(from), days)));
}

/** A working day's `HH:mm`, or `end` = the end of its last session. */
export function timeOfDay(calendar: WorkingCalendar, date: LocalDate, time: string): Instant {
  if (time === 'end') return endOfWorkingDay(calendar, date);
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minute <= 24 * 60)) throw new RangeError(`"${time}" is not a time of day HH:mm`);
  return instantOf(date, minute);
}
