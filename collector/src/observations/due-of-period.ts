import type { DueRule } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { addWorkingDays, timeOfDay } from '../kernel/due.ts';
import { instantOf } from '../kernel/local-date.ts';
import { cadenceOf, periodSpan } from '../kernel/period.ts';
import type { PeriodId } from '../kernel/period.ts';
import { nextWorkingDay, workingDayAfter } from '../kernel/working-calendar.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';

const TEN_O_CLOCK = 10 * 60;
const MISSING_AFTER_WORKING_DAYS = 5;

/**
 * When the figures of a period are due, and from when they count as missing: daily ones from 10:00 of the next working
 * day, others 5 working days after the due instant (SEMANTICS §2, domain §3.0). Only working days count.
 */
export function dueOf(
  period: PeriodId,
  rule: DueRule,
  calendar: WorkingCalendar,
): { readonly dueAt: Instant; readonly missingAt: Instant } {
  const day = workingDayAfter(calendar, periodSpan(period).lastDay, rule.workingDays);
  const dueAt = timeOfDay(calendar, day, rule.time);
  const missingAt =
    cadenceOf(period) === 'daily'
      ? instantOf(nextWorkingDay(calendar, day), TEN_O_CLOCK)
      : addWorkingDays(calendar, instantOf(day), MISSING_AFTER_WORKING_DAYS);
  return { dueAt, missingAt };
}
