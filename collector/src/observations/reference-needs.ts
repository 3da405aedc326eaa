import type { Indicator, IndicatorId, Target } from '../catalog/indicator.ts';
import type { Instant } from '../kernel/clock.ts';
import { DAY, addDays, dateOf } from '../kernel/local-date.ts';
import {
  cadenceOf,
  contextOf,
  periodOf,
  periodSpan,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
} from '../kernel/period.ts';
import type { PeriodId } from '../kernel/period.ts';

/** Figures of the same unit that judging one period needs beside the figure itself. */
export interface ReferenceNeeds {
  /** Of the same indicator, before the period: the baseline. */
  readonly history: readonly PeriodId[];
  /** Of the same indicator, other periods of the window that is judged as one sum. */
  readonly window: readonly PeriodId[];
  /** The plan behind a curve, and the instants `[from, to)` in which the period of the plan in force ends or lies. */
  readonly plan: { readonly indicator: IndicatorId; readonly from: Instant; readonly to: Instant } | null;
}

const NOTHING: ReferenceNeeds = { history: [], window: [], plan: null };

/** What to read before `judge` can speak; `info` indicators and fixed targets need nothing. */
export function referenceNeeds(indicator: Indicator, period: PeriodId): ReferenceNeeds {
  const { target } = indicator;
  if (!target || indicator.direction === 'info') return NOTHING;
  return {
    history: target.kind === 'baseline' ? baselinePeriods(target.reference ?? '', period) : [],
    window: target.window ? windowPeriods(target.window.days, period) : [],
    plan: target.kind === 'curve' ? planOf(target, period) : null,
  };
}

/** Periods that a baseline names, newest first; `weekday:8` are the same weekdays of the last 8 weeks. */
function baselinePeriods(reference: string, period: PeriodId): readonly PeriodId[] {
  const [kind, count] = reference.split(':');
  const n = Number(count);
  if (kind === 'previous') return [previousPeriod(period)];
  if (kind === 'last_year') return [samePeriodLastYear(period)];
  if (kind === 'trailing' && n > 0) return steps(n, (step) => shiftPeriod(period, -step));
  if (kind === 'weekday' && n > 0 && cadenceOf(period) === 'daily')
    return steps(n, (step) => shiftPeriod(period, -7 * step));
  throw new RangeError(`"${reference}" is not a reference of a baseline target`);
}

/** The periods of `days` before the last day of the period; the judged one itself is not listed. */
function windowPeriods(days: number, period: PeriodId): readonly PeriodId[] {
  const { lastDay } = periodSpan(period);
  const first = periodOf(addDays(lastDay, 1 - days), cadenceOf(period), contextOf(period));
  const periods: PeriodId[] = [];
  for (let at = previousPeriod(period); periodSpan(at).from >= periodSpan(first).from; at = previousPeriod(at))
    periods.push(at);
  return periods;
}

/** The plan of the calendar year in which the period ends: the budget year is the calendar year (domain §6.1). */
function planOf({ reference }: Target, period: PeriodId): ReferenceNeeds['plan'] {
  if (!reference?.startsWith('plan:')) return null;
  const indicator = reference.slice('plan:'.length) as IndicatorId;
  const { lastDay } = periodSpan(period);
  const year = periodSpan(periodOf(lastDay, 'yearly', 'calendar'));
  return { indicator, from: year.from, to: year.to };
}

/** Share of the calendar year that is over at the end of the period, in (0, 1]. */
export function elapsedYearShare(period: PeriodId): number {
  const { lastDay, to } = periodSpan(period);
  const year = periodSpan(periodOf(lastDay, 'yearly', 'calendar'));
  return (to - year.from) / (year.to - year.from);
}

/** The same by a configured curve of twelve cumulative shares, straight between the ends of the months. */
export function monthCurveShare(shares: readonly number[], period: PeriodId): number {
  if (shares.length !== 12) throw new RangeError('A month curve has twelve cumulative shares');
  const { lastDay, to } = periodSpan(period);
  const month = periodSpan(periodOf(lastDay, 'monthly', 'calendar'));
  const number = Number(dateOf(month.from).slice(5, 7));
  const [before, after] = [number === 1 ? 0 : (shares[number - 2] ?? 0), shares[number - 1] ?? 0];
  return before + ((after - before) * ((to - month.from) / DAY)) / ((month.to - month.from) / DAY);
}

const steps = (count: number, at: (step: number) => PeriodId): readonly PeriodId[] =>
  Array.from({ length: count }, (_, index) => at(index + 1));
