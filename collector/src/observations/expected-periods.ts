import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { Expectation, SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { periodSpan, periodsBetween } from '../kernel/period.ts';
import type { Cadence, PeriodId } from '../kernel/period.ts';
import { isValidAt } from '../kernel/validity.ts';
import { isWorkingDay } from '../kernel/working-calendar.ts';
import { dueOf } from './due-of-period.ts';
import { hasIndicator, unitStoodIn, unitsOfLevel } from './units-at.ts';

/** What one unit owes through one source for one period: a line of the ledger of lateness before it is judged. */
export interface ExpectedLine {
  readonly source: SourceId;
  readonly cadence: Cadence;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly periodEnd: Instant;
  readonly dueAt: Instant;
  readonly missingAt: Instant;
  readonly indicators: readonly IndicatorId[];
}

/**
 * Every line a source owes for the periods that have an instant in `[from, to)`, oldest first: units that stood on the
 * period's last day, indicators kept at their level. Nothing when the source owes nothing by rule.
 */
export function expectedPeriods(
  spec: SourceSpec,
  catalog: Catalog,
  from: Instant,
  to: Instant,
): readonly ExpectedLine[] {
  const { due, expects } = spec;
  if (!due || !expects) return [];
  return periodsBetween(spec.cadence, spec.context, from, to).flatMap((period) => {
    const { lastDay, to: periodEnd } = periodSpan(period);
    if (!isValidAt(spec, lastDay) || !isPeriodOfSource(spec, catalog, lastDay)) return [];
    const { dueAt, missingAt } = dueOf(period, due, catalog.calendar);
    return owingUnits(expects, catalog, period).map(({ unit, indicators }) => ({
      ...{ source: spec.id, cadence: spec.cadence, unit, period, periodEnd, dueAt, missingAt, indicators },
    }));
  });
}

const isPeriodOfSource = (spec: SourceSpec, catalog: Catalog, lastDay: LocalDate): boolean =>
  spec.cadence !== 'daily' || spec.expects?.days !== 'working' || isWorkingDay(catalog.calendar, lastDay);

function owingUnits(expects: Expectation, catalog: Catalog, period: PeriodId) {
  const units =
    'level' in expects.units
      ? unitsOfLevel(catalog, expects.units.level, periodSpan(period).lastDay)
      : expects.units.filter((unit) => unitStoodIn(catalog, unit, period));
  return units
    .map((unit) => ({ unit, indicators: expects.indicators.filter((id) => keeps(catalog, unit, id)) }))
    .filter(({ indicators }) => indicators.length > 0);
}

function keeps(catalog: Catalog, unit: UnitId, id: IndicatorId): boolean {
  const indicator = catalog.indicators.get(id);
  return indicator !== undefined && hasIndicator(catalog, unit, indicator);
}
