import type { Catalog } from '../catalog/catalog.ts';
import type { Indicator } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { periodSpan } from '../kernel/period.ts';
import { derivationOrder } from './derivation-order.ts';
import { dependentPeriods, inputsOf } from './input-needs.ts';
import type { Observation } from './observation.ts';
import { childrenOf, hasIndicator, isWithin, unitStoodIn } from './units-at.ts';

export type PeriodCell = Pick<Observation, 'indicator' | 'unit' | 'period'>;

/** A cell to compute again: by `aggregateUnits` over its `contributors`, or by `derive`. */
export interface Recomputation extends PeriodCell {
  readonly by: 'aggregation' | 'formula';
}

/**
 * What has to be computed again after these cells changed, in an order in which every cell comes after what it rests on:
 * up the unit tree as it stood on the last day of the period, and along the formulas.
 */
export function affectedCells(catalog: Catalog, changed: readonly PeriodCell[]): readonly Recomputation[] {
  const rank = new Map(derivationOrder(catalog).order.map((id, index) => [id, index + 1]));
  const found = new Map<string, Recomputation>();
  const open: PeriodCell[] = [...changed];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    for (const next of dependants(catalog, cell, rank)) {
      const key = `${next.indicator} ${next.unit} ${next.period}`;
      if (found.has(key)) continue;
      found.set(key, next);
      open.push(next);
    }
  }
  const rankOf = ({ indicator }: PeriodCell) => rank.get(indicator) ?? 0;
  const depth = ({ unit }: PeriodCell) => depthOf(catalog, unit);
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b) || depth(b) - depth(a));
}

function dependants(catalog: Catalog, cell: PeriodCell, rank: ReadonlyMap<string, number>): readonly Recomputation[] {
  const indicator = catalog.indicators.get(cell.indicator);
  if (!indicator) return [];
  const derived = [...catalog.indicators.values()].filter(
    (it) => it.formula && rank.has(it.id) && inputsOf(it.formula).includes(cell.indicator),
  );
  return [...above(catalog, indicator, cell), ...derived.flatMap((it) => alongFormula(catalog, indicator, it, cell))];
}

function above(catalog: Catalog, indicator: Indicator, { unit, period }: PeriodCell): readonly Recomputation[] {
  const parent = catalog.units.get(unit)?.parent ?? null;
  const rule = indicator.aggregation.units;
  if (parent === null || rule === 'none' || rule === 'p50') return [];
  if (!isWithin(catalog, parent, catalog.site.root) || !unitStoodIn(catalog, parent, period)) return [];
  if (indicator.formula && hasIndicator(catalog, parent, indicator)) return [];
  return [{ indicator: indicator.id, unit: parent, period, by: 'aggregation' }];
}

function alongFormula(
  catalog: Catalog,
  input: Indicator,
  derived: Indicator,
  cell: PeriodCell,
): readonly Recomputation[] {
  const places = derived.formula?.kind === 'count_units' ? ancestorsOf(catalog, cell.unit) : [cell.unit];
  const units = places.filter((unit) => hasIndicator(catalog, unit, derived));
  return dependentPeriods(cell.period, input, derived).flatMap((period) =>
    units
      .filter((unit) => unitStoodIn(catalog, unit, period))
      .map((unit) => ({ indicator: derived.id, unit, period, by: 'formula' }) as const),
  );
}

/** The units whose figures make a unit's aggregate of a period: children that keep the indicator, or have some below that do. */
export function contributors(catalog: Catalog, indicator: Indicator, { unit, period }: PeriodCell): readonly UnitId[] {
  const day = periodSpan(period).lastDay;
  return childrenOf(catalog, unit, day).filter(
    (child) =>
      hasIndicator(catalog, child, indicator) ||
      contributors(catalog, indicator, { indicator: indicator.id, unit: child, period }).length > 0,
  );
}

/** A unit's own word goes before what was computed for it; a computed figure never replaces a reported one. */
export const mayReplace = (existing: Pick<Observation, 'quality'> | null): boolean =>
  existing === null || (existing.quality !== 'reported' && existing.quality !== 'entered');

function ancestorsOf(catalog: Catalog, unit: UnitId): readonly UnitId[] {
  const ancestors: UnitId[] = [];
  let at = catalog.units.get(unit)?.parent ?? null;
  while (at !== null && !ancestors.includes(at)) {
    ancestors.push(at);
    at = catalog.units.get(at)?.parent ?? null;
  }
  return ancestors.filter((it) => isWithin(catalog, it, catalog.site.root));
}

const depthOf = (catalog: Catalog, unit: UnitId): number => ancestorsOf(catalog, unit).length;
