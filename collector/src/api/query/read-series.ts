import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator, IndicatorId } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { DAY, dateOf } from '../../kernel/local-date.ts';
import { periodOf, periodSpan, type Cadence, type PeriodId, type PeriodSpan } from '../../kernel/period.ts';
import type { Revision } from '../../observations/observation.ts';
import type { Store } from '../../sinks/store.ts';
import type { InScope } from '../in-scope.ts';
import type { Times } from './moments.ts';
import type { UnitsAsked } from './units-asked.ts';

export type SeriesPoint = Pick<
  Revision,
  'period' | 'value' | 'numerator' | 'denominator' | 'source' | 'knownAt' | 'quality' | 'coverage'
> & { readonly periodEnd: Instant; readonly revision: number | null };

/** The figures of one cell, oldest first; gaps are not in it. */
export interface Series {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesAsked extends Times {
  readonly indicators: readonly Indicator[];
  readonly units: UnitsAsked;
  /** The longer periods that the figures will be summed up to: they are read whole. */
  readonly step: Cadence | null;
}

/** Milliseconds no period of a cadence is longer than. */
export const LONGEST_PERIOD: Readonly<Record<Cadence, number>> = {
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 31 * DAY,
  quarterly: 92 * DAY,
  yearly: 366 * DAY,
};

/**
 * The figures of periods that lie in a range at least with a part, so that the year's plan is there in June. Rows the
 * caller may not see are dropped here, in one place.
 */
export async function readSeries(
  asked: SeriesAsked,
  catalog: Catalog,
  store: Store,
  mine: InScope,
): Promise<readonly Series[]> {
  const spans = new Map<PeriodId, PeriodSpan>();
  const spanOf = (period: PeriodId): PeriodSpan => {
    const span = spans.get(period) ?? periodSpan(period);
    spans.set(period, span);
    return span;
  };
  const wanted = asked.indicators.filter(({ id }) => asked.units.units.some((unit) => mine.figure(id, unit)));
  const found = new Map<string, OpenSeries>();
  for (const [, indicators] of Map.groupBy(wanted, ({ cadence, context }) => `${cadence} ${context}`)) {
    const [first] = indicators;
    if (first === undefined) continue;
    const { from, to } = rangeOf(asked, first);
    const rows = await store.observations.cells({
      indicators: indicators.map(({ id }) => id),
      units: asked.units.units,
      from: from + 1,
      to: to + LONGEST_PERIOD[first.cadence] + 1,
      ...(asked.asOf === null ? {} : { asOf: asked.asOf }),
    });
    let last: OpenSeries | null = null;
    for (const row of rows) {
      const span = spanOf(row.period);
      if (span.from >= to || !asked.units.standsOn(row.unit, span.lastDay)) continue;
      // Rows of a cell follow each other, so that most need not be looked up.
      if (last?.indicator.id !== row.indicator || last.unit.id !== row.unit)
        last = openSeries(row, found, catalog, mine);
      last?.points.push(row);
    }
  }
  return inRegisterOrder([...found.values()], wanted, catalog);
}

interface OpenSeries {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly points: SeriesPoint[];
}

/** The series a row belongs to; null when the caller may not see it. */
function openSeries(
  row: { readonly indicator: IndicatorId; readonly unit: Unit['id'] },
  found: Map<string, OpenSeries>,
  catalog: Catalog,
  mine: InScope,
): OpenSeries | null {
  const key = `${row.indicator}|${row.unit}`;
  const known = found.get(key);
  const [indicator, unit] = [catalog.indicators.get(row.indicator), catalog.units.get(row.unit)];
  if (known || !indicator || !unit || !mine.figure(row.indicator, row.unit)) return known ?? null;
  const series: OpenSeries = { indicator, unit, points: [] };
  found.set(key, series);
  return series;
}

/** With a step, from the beginning of the first longer period to the end of the last one. */
function rangeOf(
  { from, to, step }: SeriesAsked,
  { context }: Indicator,
): { readonly from: Instant; readonly to: Instant } {
  if (step === null) return { from, to };
  const around = (at: Instant): PeriodSpan => periodSpan(periodOf(dateOf(at), step, context));
  return { from: around(from).from, to: around(Math.max(from, to - 1)).to };
}

function inRegisterOrder(
  series: readonly Series[],
  indicators: readonly Indicator[],
  catalog: Catalog,
): readonly Series[] {
  const indicatorOrder = new Map(indicators.map(({ id }, index) => [id, index]));
  const unitOrder = new Map([...catalog.units.keys()].map((id, index) => [id, index]));
  const place = ({ indicator, unit }: Series): number =>
    (indicatorOrder.get(indicator.id) ?? 0) * unitOrder.size + (unitOrder.get(unit.id) ?? 0);
  return series.toSorted((a, b) => place(a) - place(b));
}
