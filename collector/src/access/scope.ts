import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { Classification } from '../catalog/indicator.ts';
import type { Duty } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import { covers, MACHINE_RIGHTS, PERSON_RIGHTS, type Permission, type RoleRights } from './permissions.ts';
import type { Principal } from './principal.ts';
import { unitsUnder } from './units-under.ts';

/** One duty, as far as the key lets it reach: some units × some domains × what may be done there. */
export interface Grant {
  readonly units: ReadonlySet<UnitId>;
  /** Null: all domains. */
  readonly domains: ReadonlySet<DomainId> | null;
  readonly highest: Classification;
  readonly permissions: ReadonlySet<Permission>;
  readonly escalatedOnly?: boolean;
}

/** Everything a principal may do at an instant. */
export interface Scope {
  readonly grants: readonly Grant[];
}

/** Whatever has a unit and a domain: a figure, an event, a record in quarantine. */
export interface Subject {
  readonly unit: UnitId;
  readonly domain: DomainId;
  /** Default: `internal`. */
  readonly classification?: Classification;
}

/**
 * Scope = duties that are valid on the day × limits of the key (SEMANTICS §8). People keep their real dates; units are
 * read where the registers are pinned. `deputised`: what a person is for others at the moment.
 */
export function scopeOf(
  principal: Principal,
  catalog: Catalog,
  at: Instant,
  deputised: readonly HeldDuty[] = [],
): Scope {
  const grants = dutiesOf(principal, catalog, at, deputised).map(({ unit, domains, rights }) =>
    limited(
      {
        units: unitsUnder(catalog, unit, dateOf(at)),
        domains: domains === null ? null : new Set(domains),
        highest: rights.highest,
        escalatedOnly: rights.escalatedOnly ?? false,
        permissions: new Set(principal.evaluatesAlerts ? rights.permissions.filter(isReading) : rights.permissions),
      },
      principal,
      catalog,
      at,
    ),
  );
  return { grants: grants.filter(({ units, domains }) => units.size > 0 && domains?.size !== 0) };
}

/** The one question: may this be read (or done) there? */
export const allows = (scope: Scope, subject: Subject, permission: Permission = 'read figures'): boolean =>
  scope.grants.some(
    (grant) =>
      grant.permissions.has(permission) &&
      grant.units.has(subject.unit) &&
      (grant.domains === null || grant.domains.has(subject.domain)) &&
      covers(grant.highest, subject.classification ?? 'internal'),
  );

/** True when the permission is held anywhere at all. */
export const may = (scope: Scope, permission: Permission): boolean =>
  scope.grants.some((grant) => grant.permissions.has(permission));

const READING: readonly Permission[] = ['read figures', 'read sources', 'read tickets', 'read accounts'];
const isReading = (permission: Permission): boolean => READING.includes(permission);

/** A duty somebody has for a time beside those of the registers: as a dated deputy, or by the roster. */
export type HeldDuty = Pick<Duty, 'role' | 'unit' | 'domains'>;

type RightsOfDuty = Pick<Duty, 'unit' | 'domains'> & { readonly rights: RoleRights };

function dutiesOf(
  { person, role }: Principal,
  catalog: Catalog,
  at: Instant,
  deputised: readonly HeldDuty[],
): readonly RightsOfDuty[] {
  const everywhere = { unit: catalog.site.root, domains: null };
  if (person !== null) {
    const duties = person.duties.filter((duty) => isValidAt(duty, dateOf(at)));
    return [...duties, ...deputised].map((duty) => ({
      unit: duty.unit,
      domains: duty.domains,
      rights: PERSON_RIGHTS[duty.role],
    }));
  }
  if (role === null) return [];
  if (role !== 'operator') return [{ ...everywhere, rights: MACHINE_RIGHTS[role] }];
  const operator = ['ioc_shift_lead', 'platform_admin'] as const;
  return operator.map((one) => ({ ...everywhere, rights: PERSON_RIGHTS[one] }));
}

function limited(grant: Grant, { limits }: Principal, catalog: Catalog, at: Instant): Grant {
  const { unit, domain } = limits;
  const reach = unit === null ? null : unitsUnder(catalog, unit, dateOf(at));
  const units = reach === null ? grant.units : new Set([...grant.units].filter((one) => reach.has(one)));
  if (domain === null) return { ...grant, units };
  const inside = grant.domains === null || grant.domains.has(domain);
  return { ...grant, units, domains: new Set(inside ? [domain] : []) };
}
