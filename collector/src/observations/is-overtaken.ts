import type { Instant } from '../kernel/clock.ts';
import { addDays, instantOf } from '../kernel/local-date.ts';
import { periodAt, periodSpan, placeOf, type PeriodId } from '../kernel/period.ts';
import { nextWorkingDay, type WorkingCalendar } from '../kernel/working-calendar.ts';

/**
 * True when the period behind this one is over as well: a figure of it is history, and a newer one is there or on its way
 * (SEMANTICS §3). Behind a day comes the next working day: Friday's figure is news on Monday.
 */
export function isOvertaken(period: PeriodId, calendar: WorkingCalendar, at: Instant): boolean {
  const place = placeOf(period);
  if (place === null) return false;
  if (place.cadence !== 'daily') return periodSpan(periodAt({ ...place, ordinal: place.ordinal + 1 })).to <= at;
  return instantOf(addDays(nextWorkingDay(calendar, periodSpan(period).lastDay), 1)) <= at;
}
