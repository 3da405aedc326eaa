import type { Catalog } from '../catalog/catalog.ts';
import { successorsOf } from '../catalog/lookup/successors.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * The units a duty over `root` reaches on a day, those of former times included, since their rows are still read: all
 * that ever lay below it; when it has ended, its successors; and the units whose whole work any of these took over.
 */
export function unitsUnder(catalog: Catalog, root: UnitId, date: LocalDate): ReadonlySet<UnitId> {
  if (!catalog.units.has(root)) return new Set();
  const heirs = successorsOf(catalog, root, date).filter(({ part }) => part === 'whole');
  const found = new Set<UnitId>([root, ...heirs.map(({ unit }) => unit.id)]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { id, parent } of catalog.units.values()) if (parent !== null && found.has(parent)) found.add(id);
    for (const { from, to, part } of catalog.successions) if (part === 'whole' && found.has(to)) found.add(from);
  }
  return found;
}
