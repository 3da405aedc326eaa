import type { Query } from '@vnioc/contract/query.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { periodOf, periodSpan, periodsBetween, type Cadence, type PeriodId } from '../../kernel/period.ts';
import { aggregateTime } from '../../observations/aggregate-time.ts';
import type { NoAggregate } from '../../observations/aggregate-units.ts';
import type { Observation } from '../../observations/observation.ts';
import { isOwedOn } from './owed-days.ts';
import type { Series, SeriesPoint } from './read-series.ts';

const CADENCES = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
const STEPS = { week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;

export const stepOf = ({ step }: Query): Cadence | null => (step === undefined ? null : STEPS[step]);

export interface Stepped {
  readonly series: Series;
  /** Why there is no figure for some periods; null when there is one for each. */
  readonly gap: NoAggregate | null;
}

/**
 * Days into weeks, weeks into months: by the rule of the register, ratios from summed parts. Figures of the step's own
 * cadence or a slower one stay what they are. A week belongs to the month in which it ends.
 */
export function summedUp(series: Series, step: Cadence, catalog: Catalog): Stepped {
  const { indicator, unit, points } = series;
  if (CADENCES.indexOf(indicator.cadence) >= CADENCES.indexOf(step)) return { series, gap: null };
  const periods = Map.groupBy(points, ({ period }) => periodOf(periodSpan(period).lastDay, step, indicator.context));
  const summed: SeriesPoint[] = [];
  let gap: NoAggregate | null = null;
  for (const [period, parts] of periods) {
    const figures = parts.map((part) => ({ ...part, indicator: indicator.id, unit: unit.id }) as Observation);
    const figure = aggregateTime(indicator, period, figures, owedIn(period, series, catalog));
    if (!figure.ok) gap = figure.refusal;
    else summed.push({ ...figure.value, revision: null, periodEnd: periodSpan(period).to });
  }
  return { series: { ...series, points: summed }, gap };
}

/** How many periods of the indicator end in a longer one and are owed. */
function owedIn(period: PeriodId, { indicator }: Series, catalog: Catalog): number {
  const { from, to } = periodSpan(period);
  return periodsBetween(indicator.cadence, indicator.context, from, to).filter((part) => {
    const span = periodSpan(part);
    return span.to <= to && isOwedOn(catalog, indicator, span.lastDay);
  }).length;
}
