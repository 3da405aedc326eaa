import type { DomainId } from '../catalog/domain.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Permission } from './permissions.ts';
import type { Grant, Scope } from './scope.ts';

/** What of a ticket decides who may see it. */
export interface TicketPlace {
  readonly domain: DomainId;
  /** Where it happened. */
  readonly unit: UnitId;
  readonly lead: UnitId | null;
  readonly supporting: readonly UnitId[];
  readonly support: readonly { readonly unit: UnitId }[];
  /** Who led it before: they still answer for their turns. */
  readonly ledBy?: readonly UnitId[];
  readonly escalation: number | null;
}

/** Units that have to do with a ticket: where it happened, its lead now and before, those that support or were asked to. */
export const unitsOfTicket = ({ unit, lead, supporting, support, ledBy }: TicketPlace): readonly UnitId[] => [
  unit,
  ...(lead === null ? [] : [lead]),
  ...supporting,
  ...support.map((asked) => asked.unit),
  ...(ledBy ?? []),
];

/** From this level of the ladder on a ticket is a matter of the leaders, and may be told to the level above. */
const ESCALATED = 3;

/** The one question about a ticket: may it be read (or worked on)? One duty must reach both its unit and its domain. */
export function inTicketScope(scope: Scope, ticket: TicketPlace, permission: Permission = 'read tickets'): boolean {
  const units = unitsOfTicket(ticket);
  return scope.grants.some(
    (grant) =>
      holds(grant, ticket, permission) &&
      (grant.domains === null || grant.domains.has(ticket.domain)) &&
      units.some((unit) => grant.units.has(unit)),
  );
}

const holds = ({ permissions, escalatedOnly }: Grant, { escalation }: TicketPlace, permission: Permission): boolean =>
  permissions.has(permission) && (escalatedOnly !== true || (escalation ?? 0) >= ESCALATED);
