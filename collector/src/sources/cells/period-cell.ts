import type { Indicator } from '../../catalog/indicator.ts';
import type { Instant } from '../../kernel/clock.ts';
import { dateOf, type LocalDate } from '../../kernel/local-date.ts';
import { parsePeriod, periodOf, periodSpan, type PeriodId } from '../../kernel/period.ts';
import type { LocalStamp } from './local-stamp.ts';
import { stampDate } from './local-stamp.ts';

export type PeriodReading =
  | { readonly ok: true; readonly period: PeriodId; readonly lastDay: LocalDate }
  | { readonly ok: false; readonly why: 'not a date' | 'period in the future' | 'period does not match the cadence' };

/**
 * The period of an indicator that a date or period text means. A day stands for the period it lies in; a month, week,
 * quarter or year must be of the indicator's own cadence. A period that has not begun yet is refused.
 */
export function readPeriodOf(stamp: LocalStamp | null, indicator: Indicator, knownAt: Instant): PeriodReading {
  if (stamp === null) return { ok: false, why: 'not a date' };
  const named =
    stamp.grain === 'day'
      ? ({ ok: true, value: periodOf(stampDate(stamp), indicator.cadence, indicator.context) } as const)
      : parsePeriod(stamp.key, indicator.cadence, indicator.context);
  if (!named.ok) return { ok: false, why: named.refusal === 'not a period' ? 'not a date' : named.refusal };
  const span = periodSpan(named.value);
  const today = dateOf(knownAt);
  const tooEarly = stamp.grain === 'day' ? stampDate(stamp) > today : span.firstDay > today;
  if (tooEarly) return { ok: false, why: 'period in the future' };
  return { ok: true, period: named.value, lastDay: span.lastDay };
}
