import type { Catalog } from '../catalog/catalog.ts';
import { unitSubtree } from '../catalog/lookup/unit-tree.ts';
import type { Duty, PersonId } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf, type LocalDate } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import type { ActingDuty } from '../tickets/actor.ts';
import { holdsAt } from './contacts-at.ts';
import type { Deputy, DutyRow } from './duty.ts';

/**
 * Everything a person may act as at an instant: his duties of that day, his rows of the roster, and the duties of those
 * whose dated deputy he is, both names kept.
 */
export function actingDutiesOf(
  catalog: Catalog,
  person: PersonId,
  deputies: readonly Deputy[],
  at: Instant,
  duties: readonly DutyRow[] = [],
): readonly ActingDuty[] {
  const day = dateOf(at);
  const rostered = duties.filter((row) => row.person === person && holdsAt(row, at));
  const deputised = deputies.filter((row) => row.deputy === person && holdsAt(row, at));
  return [
    ...registered(catalog, person, day).map((duty) => acting(catalog, duty, day)),
    ...rostered.map(({ role, unit }) => acting(catalog, { role, unit, domains: null }, day)),
    ...deputised.flatMap((deputy) =>
      registered(catalog, deputy.person, day)
        .filter(({ role }) => role === deputy.role)
        .map((duty) => ({ ...acting(catalog, duty, day), deputyOf: deputy.person, ...documentOf(deputy) })),
    ),
  ];
}

const documentOf = ({ documentNumber }: Deputy) => (documentNumber === null ? {} : { documentNumber });

const registered = ({ people }: Catalog, person: PersonId, day: LocalDate): readonly Duty[] =>
  (people.get(person)?.duties ?? []).filter((duty) => isValidAt(duty, day));

const acting = (catalog: Catalog, duty: Pick<Duty, 'role' | 'unit' | 'domains'>, day: LocalDate): ActingDuty => ({
  role: duty.role,
  unit: duty.unit,
  units: new Set<UnitId>(unitSubtree(catalog, duty.unit, day).map(({ id }) => id)),
  domains: duty.domains === null ? null : new Set(duty.domains),
});
