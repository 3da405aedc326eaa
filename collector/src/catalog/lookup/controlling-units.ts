import type { LocalDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import type { DomainId } from '../domain.ts';
import { registerDate } from '../register-date.ts';
import type { Unit } from '../unit.ts';

/**
 * Who exploits and controls a domain's data on a day, in the order of Điều 8 (the first one leads, SEMANTICS §5).
 * Never a unit that has ended. The day is pinned by `registersAt`.
 */
export function controllingUnitsAt(catalog: Catalog, domain: DomainId, date: LocalDate): readonly Unit[] {
  const day = registerDate(catalog.site, date);
  const assigned = (catalog.domains.get(domain)?.controllingUnits ?? []).filter((assignment) =>
    isValidAt(assignment, day),
  );
  return assigned
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ unit }) => catalog.units.get(unit) ?? [])
    .filter((unit) => isValidAt(unit, day));
}
