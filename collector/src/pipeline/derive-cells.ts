import type { Catalog } from '../catalog/catalog.ts';
import { unitsOfLevel } from '../catalog/lookup/unit-tree.ts';
import type { Formula, Indicator, IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { periodSpan, type PeriodId } from '../kernel/period.ts';
import {
  affectedCells,
  contributors,
  mayReplace,
  type PeriodCell,
  type Recomputation,
} from '../observations/affected-cells.ts';
import { aggregateTime } from '../observations/aggregate-time.ts';
import { aggregateUnits } from '../observations/aggregate-units.ts';
import { derive, type DeriveInputs } from '../observations/derive.ts';
import { inputNeeds } from '../observations/input-needs.ts';
import { judge } from '../observations/judge.ts';
import type { Observation } from '../observations/observation.ts';
import type { JudgedState } from '../observations/state.ts';
import type { ObservationStore } from '../sinks/store.ts';
import { Figures } from './figures.ts';
import { readReferences } from './references.ts';

/** Whatever no upstream system said carries this source when it does not come from one alone. */
export const DERIVED = 'derived' as SourceId;

export interface DerivePorts {
  readonly catalog: Catalog;
  readonly observations: ObservationStore;
}

/** Every figure that rests on the changed ones, computed anew: up the unit tree, and along the register's formulas. */
export async function deriveCells(
  changed: readonly PeriodCell[],
  at: Instant,
  { catalog, observations }: DerivePorts,
): Promise<readonly Observation[]> {
  const plan = affectedCells(catalog, changed);
  if (plan.length === 0) return [];
  const figures = new Figures();
  await figures.read([...plan, ...plan.flatMap((cell) => inputsOf(cell, catalog))], observations);
  const computed: Observation[] = [];
  for (const cell of plan) {
    if (!mayReplace(figures.get(cell))) continue;
    const figure = await compute(cell, at, figures, { catalog, observations });
    if (figure === null) continue;
    figures.set(figure);
    computed.push({ ...figure, knownAt: at });
  }
  return computed;
}

/** The cells that a computed one rests on. */
function inputsOf(cell: Recomputation, catalog: Catalog): readonly PeriodCell[] {
  const indicator = catalog.indicators.get(cell.indicator);
  if (indicator === undefined) return [];
  if (cell.by === 'aggregation') {
    return contributors(catalog, indicator, cell).map((unit) => ({ ...cell, unit }));
  }
  const counted = countedUnits(catalog, indicator.formula, cell.period);
  return inputNeeds(indicator, cell.period, catalog).flatMap(({ indicator: input, periods }) =>
    periods.flatMap((period) => (counted ?? [cell.unit]).map((unit) => ({ indicator: input, unit, period }))),
  );
}

const countedUnits = (catalog: Catalog, formula: Formula | null, period: PeriodId): readonly UnitId[] | null =>
  formula?.kind === 'count_units'
    ? unitsOfLevel(catalog, catalog.site.root, formula.level, periodSpan(period)).map(({ id }) => id)
    : null;

/** True when some source owes this figure for this unit, so that its absence makes the aggregate partial. */
const isOwed = (catalog: Catalog, indicator: IndicatorId, unit: UnitId): boolean =>
  [...catalog.sources.values()].some(({ expects }) => {
    if (expects === null || !expects.indicators.includes(indicator)) return false;
    return 'level' in expects.units
      ? catalog.units.get(unit)?.level === expects.units.level
      : expects.units.includes(unit);
  });

async function compute(
  cell: Recomputation,
  at: Instant,
  figures: Figures,
  ports: DerivePorts,
): Promise<Observation | null> {
  const indicator = ports.catalog.indicators.get(cell.indicator);
  if (indicator === undefined) return null;
  if (cell.by === 'aggregation') {
    const units = contributors(ports.catalog, indicator, cell);
    const parts = units.flatMap((unit) => figures.get({ ...cell, unit }) ?? []);
    const owed = units.filter((unit) => isOwed(ports.catalog, indicator.id, unit));
    return valueOrNull(aggregateUnits(indicator, cell.unit, parts, owed.length));
  }
  const inputs = await formulaInputs(indicator, cell, at, figures, ports);
  return valueOrNull(derive(indicator, cell.unit, cell.period, inputs));
}

const valueOrNull = <T>(outcome: { ok: true; value: T } | { ok: false }): T | null =>
  outcome.ok ? outcome.value : null;

async function formulaInputs(
  indicator: Indicator,
  cell: PeriodCell,
  at: Instant,
  figures: Figures,
  ports: DerivePorts,
): Promise<DeriveInputs> {
  const states = await statesOf(indicator.formula, cell, figures, ports);
  const own = inputNeeds(indicator, cell.period, ports.catalog).flatMap(({ indicator: id, periods }) => {
    const input = ports.catalog.indicators.get(id);
    const parts = periods.flatMap((period) => figures.get({ indicator: id, unit: cell.unit, period }) ?? []);
    const figure = input === undefined ? null : overPeriods(input, cell.period, parts, periods.length);
    return figure === null ? [] : [[id, figure] as const];
  });
  return { figures: new Map(own), states, count: null, source: DERIVED, at };
}

/** Figures of a faster input, taken together by the register's rule; never when one of them is missing. */
function overPeriods(
  input: Indicator,
  period: PeriodId,
  parts: readonly Observation[],
  expected: number,
): Observation | null {
  const [first] = parts;
  if (first === undefined || parts.length < expected) return null;
  return parts.length === 1 ? first : valueOrNull(aggregateTime(input, period, parts, expected));
}

/**
 * How the counted units stand in that period, judged on the figure alone: a count must come out the same whenever it is
 * made, so no hysteresis.
 */
async function statesOf(
  formula: Formula | null,
  cell: PeriodCell,
  figures: Figures,
  { catalog, observations }: DerivePorts,
): Promise<ReadonlyMap<UnitId, JudgedState | null>> {
  const counted = formula?.kind === 'count_units' ? catalog.indicators.get(formula.indicator) : undefined;
  if (counted === undefined) return new Map();
  const units = countedUnits(catalog, formula, cell.period) ?? [];
  const rows = units.map((unit) => ({ unit, figure: figures.get({ ...cell, indicator: counted.id, unit }) }));
  const needing = rows.map(({ unit, figure }) => ({ unit, figures: figure === null ? [] : [figure] }));
  const factsOf = await readReferences(counted, needing, observations);
  return new Map(
    rows.map(({ unit, figure }) => [
      unit,
      figure === null ? null : judge(counted, figure.period, figure, factsOf(unit, figure.period), null),
    ]),
  );
}
