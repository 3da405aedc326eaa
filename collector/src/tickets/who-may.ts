import { SOC_DOMAIN } from '@vnioc/contract/words.ts';
import type { PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { ActingDuty, Actor } from './actor.ts';
import { SYSTEM_COMMANDS, WHO } from './permissions.ts';
import type { Grant } from './permissions.ts';
import type { CommandRefusal, TicketCommandType } from './ticket-command.ts';
import type { Ticket } from './ticket.ts';

/** Null when one of the actor's duties allows the command on this ticket; else why not. The administrator of the platform has no content. */
export function whoRefuses(ticket: Ticket, type: TicketCommandType, actor: Actor): CommandRefusal | null {
  const { by, ...others } = WHO[type];
  const kind = actor.ref.kind;
  if (kind === 'system' && others.system === true) return null;
  if (kind === 'citizen' && others.citizen === true) return null;
  if (SYSTEM_COMMANDS.has(type)) return 'system only';
  const grants = by.filter(({ roles }) => actor.duties.some((duty) => roles.includes(duty.role)));
  if (grants.length === 0) return 'not your role';
  if (grants.some((grant) => actor.duties.some((duty) => allows(ticket, grant, duty)))) return null;
  return grants.some(({ over }) => over !== 'center') ? 'not your unit' : 'not your role';
}

/** Duties of these roles that reach the ticket's domain. */
export const dutiesIn = (ticket: Ticket, actor: Actor, roles: readonly PersonRole[]): readonly ActingDuty[] =>
  actor.duties.filter((duty) => roles.includes(duty.role) && inDomain(ticket, duty));

/** The security analyst acts within information security alone. */
const inDomain = ({ domain }: Ticket, { role, domains }: ActingDuty): boolean =>
  (domains === null || domains.has(domain)) && (role !== 'soc_analyst' || domain === SOC_DOMAIN);

const allows = (ticket: Ticket, { roles, over }: Grant, duty: ActingDuty): boolean =>
  roles.includes(duty.role) &&
  inDomain(ticket, duty) &&
  (over === 'center' || unitsOver(ticket, over).some((unit) => duty.units.has(unit)));

function unitsOver(ticket: Ticket, over: Exclude<Grant['over'], 'center'>): readonly UnitId[] {
  const lead = ticket.lead === null ? [] : [ticket.lead];
  if (over === 'lead') return lead;
  if (over === 'figure') return ticket.figure === null ? [] : [ticket.figure.unit];
  const supporting = [...ticket.supporting, ...ticket.support.map(({ unit }) => unit)];
  return over === 'supporting' ? supporting : [...lead, ...supporting, ...(ticket.ledBy ?? [])];
}
