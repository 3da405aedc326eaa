import type { LocalDate } from '../../kernel/local-date.ts';
import type { Catalog } from '../catalog.ts';
import type { Unit, UnitId, UnitLevel } from '../unit.ts';
import { successorsOf } from './successors.ts';

const PLACES: readonly UnitLevel[] = ['province', 'district', 'commune'];

/**
 * Whether a controlling unit answers for the place of a matter (docs/adr/0005): the place it works for is that of the
 * matter, stands above it, or is a part of it. The offices of two communes have the same work, each for its own.
 */
export function isInCharge(catalog: Catalog, controlling: Unit, unit: UnitId, date: LocalDate): boolean {
  const own = lineOf(catalog, controlling.id).find(({ level }) => PLACES.includes(level));
  if (own === undefined) return true;
  const standing = successorsOf(catalog, unit, date).map((successor) => successor.unit.id);
  const above = lineOf(catalog, own.id).map(({ id }) => id);
  return [unit, ...standing].some((one) => above.includes(one) || lineOf(catalog, one).some(({ id }) => id === own.id));
}

/** A unit and all units above it. */
function lineOf(catalog: Catalog, id: UnitId): readonly Unit[] {
  const line: Unit[] = [];
  for (let unit = catalog.units.get(id); unit !== undefined && !line.includes(unit);) {
    line.push(unit);
    unit = unit.parent === null ? undefined : catalog.units.get(unit.parent);
  }
  return line;
}
