import type { Catalog } from '../catalog/catalog.ts';
import type { Indicator, IndicatorId } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { derivationOrder } from './derivation-order.ts';
import { dependentPeriods, inputsOf } from './input-needs.ts';
import type { Observation } from './observation.ts';
import { ancestorsOf, childrenIn, hasIndicator, unitStoodIn } from './units-at.ts';

export type PeriodCell = Pick<Observation, 'indicator' | 'unit' | 'period'>;

/** A cell to compute again: by `aggregateUnits` over its `contributors`, or by `derive`. */
export interface Recomputation extends PeriodCell {
  readonly by: 'aggregation' | 'formula';
}

/** What rests on what, read from the register once. */
interface Plan {
  readonly rank: ReadonlyMap<IndicatorId, number>;
  readonly derivedFrom: ReadonlyMap<IndicatorId, readonly Indicator[]>;
}

const plans = new WeakMap<Catalog, Plan>();

/**
 * What has to be computed again after these cells changed, in an order in which every cell comes after what it rests on:
 * up the unit tree as it stood on the last day of the period, and along the formulas.
 */
export function affectedCells(catalog: Catalog, changed: readonly PeriodCell[]): readonly Recomputation[] {
  const plan = planOf(catalog);
  const found = new Map<string, Recomputation & { readonly rank: number; readonly depth: number }>();
  const open: PeriodCell[] = [...changed];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    for (const next of dependants(catalog, cell, plan)) {
      const key = `${next.indicator} ${next.unit} ${next.period}`;
      if (found.has(key)) continue;
      const rank = plan.rank.get(next.indicator) ?? 0;
      found.set(key, { ...next, rank, depth: ancestorsOf(catalog, next.unit).length });
      open.push(next);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || b.depth - a.depth)
    .map(({ indicator, unit, period, by }) => ({ indicator, unit, period, by }));
}

function planOf(catalog: Catalog): Plan {
  const known = plans.get(catalog);
  if (known) return known;
  const { order } = derivationOrder(catalog);
  const derivedFrom = new Map<IndicatorId, Indicator[]>();
  for (const derived of order.flatMap((id) => catalog.indicators.get(id) ?? [])) {
    for (const input of derived.formula ? inputsOf(derived.formula) : []) {
      derivedFrom.set(input, [...(derivedFrom.get(input) ?? []), derived]);
    }
  }
  const plan = { rank: new Map(order.map((id, index) => [id, index + 1])), derivedFrom };
  plans.set(catalog, plan);
  return plan;
}

function dependants(catalog: Catalog, cell: PeriodCell, plan: Plan): readonly Recomputation[] {
  const indicator = catalog.indicators.get(cell.indicator);
  if (!indicator) return [];
  const derived = plan.derivedFrom.get(cell.indicator) ?? [];
  return [...above(catalog, indicator, cell), ...derived.flatMap((it) => alongFormula(catalog, it, cell))];
}

function above(catalog: Catalog, indicator: Indicator, { unit, period }: PeriodCell): readonly Recomputation[] {
  const [parent] = ancestorsOf(catalog, unit);
  const rule = indicator.aggregation.units;
  if (parent === undefined || rule === 'none' || rule === 'p50' || !unitStoodIn(catalog, parent, period)) return [];
  if (indicator.formula && indicator.formula.kind !== 'events' && hasIndicator(catalog, parent, indicator)) return [];
  return [{ indicator: indicator.id, unit: parent, period, by: 'aggregation' }];
}

function alongFormula(catalog: Catalog, derived: Indicator, { unit, period }: PeriodCell): readonly Recomputation[] {
  const places = derived.formula?.kind === 'count_units' ? ancestorsOf(catalog, unit) : [unit];
  const units = places.filter((place) => hasIndicator(catalog, place, derived));
  return dependentPeriods(period, derived).flatMap((dependent) =>
    units
      .filter((place) => unitStoodIn(catalog, place, dependent))
      .map((place) => ({ indicator: derived.id, unit: place, period: dependent, by: 'formula' }) as const),
  );
}

/** The units whose figures make a unit's aggregate: children that keep the indicator, or have some below that do. */
export function contributors(
  catalog: Catalog,
  indicator: Indicator,
  { unit, period }: Pick<PeriodCell, 'unit' | 'period'>,
): readonly UnitId[] {
  return childrenIn(catalog, unit, period).filter(
    (child) =>
      hasIndicator(catalog, child, indicator) || contributors(catalog, indicator, { unit: child, period }).length > 0,
  );
}

/** A unit's own word goes before what was computed for it: a computed figure never replaces a reported one. */
export const mayReplace = (existing: Pick<Observation, 'quality'> | null): boolean =>
  existing === null || (existing.quality !== 'reported' && existing.quality !== 'entered');
