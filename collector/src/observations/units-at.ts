import type { Catalog } from '../catalog/catalog.ts';
import type { Indicator } from '../catalog/indicator.ts';
import type { Unit, UnitId, UnitLevel } from '../catalog/unit.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { periodSpan } from '../kernel/period.ts';
import type { PeriodId } from '../kernel/period.ts';
import { isValidAt } from '../kernel/validity.ts';

/** The day at which the registers are read for data of a day: `registersAt` pins it (SEMANTICS §5). */
export const registerDay = (catalog: Catalog, date: LocalDate): LocalDate => catalog.site.registersAt ?? date;

/** True when the unit stood on the last day of the period: a fact row carries the unit valid at its date. */
export function unitStoodIn(catalog: Catalog, unit: UnitId, period: PeriodId): boolean {
  const found = catalog.units.get(unit);
  return found !== undefined && isValidAt(found, registerDay(catalog, periodSpan(period).lastDay));
}

/** Every unit of a level in the subtree of the site's root that stood on a day, in the order of the register. */
export const unitsOfLevel = (catalog: Catalog, level: UnitLevel, date: LocalDate): readonly UnitId[] =>
  standing(catalog, date)
    .filter((unit) => unit.level === level && isWithin(catalog, unit.id, catalog.site.root))
    .map((unit) => unit.id);

/** The units straight below a unit on a day. */
export const childrenOf = (catalog: Catalog, parent: UnitId, date: LocalDate): readonly UnitId[] =>
  standing(catalog, date)
    .filter((unit) => unit.parent === parent)
    .map((unit) => unit.id);

/** True for the root itself and everything below it. */
export function isWithin(catalog: Catalog, unit: UnitId, root: UnitId): boolean {
  const seen = new Set<UnitId>();
  for (let at: UnitId | null = unit; at !== null && !seen.has(at); at = catalog.units.get(at)?.parent ?? null) {
    if (at === root) return true;
    seen.add(at);
  }
  return false;
}

/** True when an indicator is kept for units of this one's level. */
export function hasIndicator(catalog: Catalog, unit: UnitId, indicator: Indicator): boolean {
  const found = catalog.units.get(unit);
  return found !== undefined && indicator.levels.includes(found.level);
}

const standing = (catalog: Catalog, date: LocalDate): readonly Unit[] => {
  const day = registerDay(catalog, date);
  return [...catalog.units.values()].filter((unit) => isValidAt(unit, day));
};
