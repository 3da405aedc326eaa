import type { Catalog } from '../catalog/catalog.ts';
import type { Indicator } from '../catalog/indicator.ts';
import { unitsOfLevel as unitsBelow } from '../catalog/lookup/unit-tree.ts';
import { registerDate } from '../catalog/register-date.ts';
import type { Unit, UnitId, UnitLevel } from '../catalog/unit.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { periodSpan } from '../kernel/period.ts';
import type { PeriodId } from '../kernel/period.ts';
import { isValidAt } from '../kernel/validity.ts';

const trees = new WeakMap<Catalog, ReadonlyMap<UnitId | null, readonly Unit[]>>();

/** True when the unit stood on the last day of the period: a fact row carries the unit valid at its date. */
export function unitStoodIn(catalog: Catalog, unit: UnitId, period: PeriodId): boolean {
  const found = catalog.units.get(unit);
  return found !== undefined && isValidAt(found, registerDate(catalog.site, periodSpan(period).lastDay));
}

/** True when an indicator is kept for units of this one's level. */
export function hasIndicator(catalog: Catalog, unit: UnitId, indicator: Pick<Indicator, 'levels'>): boolean {
  const found = catalog.units.get(unit);
  return found !== undefined && indicator.levels.includes(found.level);
}

/** The units of a level in the site's tree that stood on a day: those that owe figures for a period that ends on it. */
export const unitsOfLevel = (catalog: Catalog, level: UnitLevel, lastDay: LocalDate): readonly UnitId[] =>
  unitsBelow(catalog, catalog.site.root, level, { lastDay }).map(({ id }) => id);

/** The units straight below a unit that stood on the last day of a period. */
export function childrenIn(catalog: Catalog, parent: UnitId, period: PeriodId): readonly UnitId[] {
  const tree = trees.get(catalog) ?? Map.groupBy(catalog.units.values(), (unit) => unit.parent);
  trees.set(catalog, tree);
  const day = registerDate(catalog.site, periodSpan(period).lastDay);
  return (tree.get(parent) ?? []).filter((unit) => isValidAt(unit, day)).map(({ id }) => id);
}

/** The units above a unit, nearest first, up to the root of the site; none for a unit outside the site's tree. */
export function ancestorsOf(catalog: Catalog, unit: UnitId): readonly UnitId[] {
  const ancestors: UnitId[] = [];
  for (let at = unit; at !== catalog.site.root;) {
    const parent = catalog.units.get(at)?.parent ?? null;
    if (parent === null || ancestors.includes(parent)) return [];
    ancestors.push(parent);
    at = parent;
  }
  return ancestors;
}
