import { unitsUnder } from '../../access/units-under.ts';
import type { Principal } from '../../access/principal.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Person } from '../../catalog/person.ts';
import { actingDutiesOf } from '../../duty/acting-duties-of.ts';
import type { Deputy, DutyRow } from '../../duty/duty.ts';
import type { Instant } from '../../kernel/clock.ts';
import { dateOf } from '../../kernel/local-date.ts';
import type { ActingDuty, Actor, ActorRef } from '../../tickets/actor.ts';

/** The roster and the deputies of a moment. */
export interface Roster {
  readonly duties: readonly DutyRow[];
  readonly deputies: readonly Deputy[];
}

/**
 * Who acts on tickets, for the rules: a person with the duties of the moment, those of whom he stands in for included;
 * the operator as shift lead; any other key as a machine without duties. The duties reach no further than the key.
 */
export function ticketActorOf(
  principal: Principal,
  catalog: Catalog,
  { duties: rows, deputies }: Roster,
  at: Instant,
): Actor {
  const { person, role, keyName } = principal;
  if (person !== null) {
    const held = actingDutiesOf(catalog, person.id, deputies, at, rows);
    const duties = held.map((duty) => withinKey(duty, principal, catalog, at));
    return { ref: refOf(person, duties, principal, catalog), duties };
  }
  const ref: ActorRef = { kind: 'machine', key: keyName };
  if (role !== 'operator') return { ref, duties: [] };
  const unit = catalog.site.root;
  const lead: ActingDuty = {
    role: 'ioc_shift_lead',
    unit,
    units: unitsUnder(catalog, unit, dateOf(at)),
    domains: null,
  };
  return { ref, duties: [withinKey(lead, principal, catalog, at)] };
}

function withinKey(duty: ActingDuty, { limits }: Principal, catalog: Catalog, at: Instant): ActingDuty {
  const { unit, domain } = limits;
  const reach = unit === null ? null : unitsUnder(catalog, unit, dateOf(at));
  const units = reach === null ? duty.units : new Set([...duty.units].filter((one) => reach.has(one)));
  if (domain === null) return { ...duty, units };
  const inside = duty.domains === null || duty.domains.has(domain);
  return { ...duty, units, domains: new Set(inside ? [domain] : []) };
}

function refOf(
  { id }: Person,
  [first]: readonly ActingDuty[],
  { acting, keyName }: Principal,
  { site }: Catalog,
): ActorRef {
  return {
    ...{ kind: 'person', id, role: first?.role ?? 'auditor', unit: first?.unit ?? site.root },
    ...(first?.deputyOf === undefined ? {} : { deputyOf: first.deputyOf }),
    ...(acting ? { standIn: keyName } : {}),
  };
}
