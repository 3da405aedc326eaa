import type { LocalDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import { registerDate } from '../register-date.ts';
import type { Unit, UnitId, UnitLevel } from '../unit.ts';
import { successorsOf } from './successors.ts';

const trees = new WeakMap<Catalog, ReadonlyMap<UnitId | null, readonly Unit[]>>();

/** Units by parent; built once per catalog. */
function childrenOf(catalog: Catalog): ReadonlyMap<UnitId | null, readonly Unit[]> {
  const known = trees.get(catalog) ?? Map.groupBy(catalog.units.values(), ({ parent }) => parent);
  trees.set(catalog, known);
  return known;
}

/**
 * A unit and everything below it that is valid on a day (pinned by `registersAt`), parents first. For a unit that has
 * ended by then, the subtrees of its successors: whoever watches a district goes on watching its communes after it.
 */
export function unitSubtree(catalog: Catalog, root: UnitId, date: LocalDate): readonly Unit[] {
  const day = registerDate(catalog.site, date);
  const unit = catalog.units.get(root);
  if (!unit) return [];
  const roots = isValidAt(unit, day) ? [unit] : successorsOf(catalog, root, date).map((successor) => successor.unit);
  const found = new Map<UnitId, Unit>();
  for (const top of roots) collect(top, day, childrenOf(catalog), found);
  return [...found.values()];
}

function collect(
  unit: Unit,
  day: LocalDate,
  children: ReadonlyMap<UnitId | null, readonly Unit[]>,
  found: Map<UnitId, Unit>,
): void {
  if (found.has(unit.id) || !isValidAt(unit, day)) return;
  found.set(unit.id, unit);
  for (const child of children.get(unit.id) ?? []) collect(child, day, children, found);
}

/**
 * The units of a level below a root that owe figures for a period: those valid on its last day. A unit that ended
 * within the period can no longer report on it; its successor does.
 */
export const unitsOfLevel = (
  catalog: Catalog,
  root: UnitId,
  level: UnitLevel,
  period: { readonly lastDay: LocalDate },
): readonly Unit[] => unitSubtree(catalog, root, period.lastDay).filter((unit) => unit.level === level);

/** True when `unit` is `root` or below it on a day (scope of a person, SEMANTICS §8). */
export const isWithin = (catalog: Catalog, unit: UnitId, root: UnitId, date: LocalDate): boolean =>
  unitSubtree(catalog, root, date).some(({ id }) => id === unit);
