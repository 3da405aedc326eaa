import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { Person, PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import type { Deputy, DutyRow } from './duty.ts';

/** Whom one looks for. `domain` null: of any field. */
export interface Wanted {
  readonly unit: UnitId;
  readonly role: PersonRole;
  readonly domain: DomainId | null;
}

export interface Contact {
  readonly person: PersonId;
  /** The role he is told in: `unit_head` when a unit has no contact. */
  readonly role: PersonRole;
  readonly deputyOf?: PersonId;
  readonly by: 'roster' | 'register' | 'head';
}

export const holdsAt = ({ from, to }: { readonly from: Instant; readonly to: Instant }, at: Instant): boolean =>
  from <= at && at < to;

/**
 * Who is the contact of a unit in a role at an instant: the roster's, else the register's of that day, else the head of
 * the unit; nobody when none stands. Dated deputies come beside those they stand for (QĐ 2338/QĐ-UBND, Điều 6.3).
 */
export function contactsAt(
  catalog: Catalog,
  duties: readonly DutyRow[],
  deputies: readonly Deputy[],
  wanted: Wanted,
  at: Instant,
): readonly Contact[] {
  const own = inRole(catalog, duties, wanted, at);
  const found =
    own.length > 0 || wanted.role !== 'unit_contact'
      ? own
      : inRole(catalog, duties, { ...wanted, role: 'unit_head' }, at).map((head) => ({ ...head, by: 'head' as const }));
  const known = new Map(found.map((contact) => [contact.person, contact]));
  for (const contact of found) {
    for (const { deputy } of deputies.filter((one) => standsFor(one, contact, at))) {
      if (!known.has(deputy)) known.set(deputy, { ...contact, person: deputy, deputyOf: contact.person });
    }
  }
  return [...known.values()];
}

const standsFor = (deputy: Deputy, { person, role }: Contact, at: Instant): boolean =>
  deputy.person === person && deputy.role === role && holdsAt(deputy, at);

function inRole({ people }: Catalog, duties: readonly DutyRow[], wanted: Wanted, at: Instant): readonly Contact[] {
  const { unit, role } = wanted;
  const rows = duties.filter((row) => row.unit === unit && row.role === role && holdsAt(row, at));
  if (rows.length > 0)
    return [...new Set(rows.map(({ person }) => person))].map((person) => ({ person, role, by: 'roster' }));
  return [...people.values()]
    .filter((person) => hasDuty(person, wanted, at))
    .map(({ id }) => ({ person: id, role, by: 'register' }));
}

const hasDuty = ({ duties }: Person, { unit, role, domain }: Wanted, at: Instant): boolean =>
  duties.some(
    (duty) =>
      duty.unit === unit &&
      duty.role === role &&
      isValidAt(duty, dateOf(at)) &&
      (duty.domains === null || domain === null || duty.domains.includes(domain)),
  );
