import type { Catalog } from '../catalog/catalog.ts';
import { PERSON_ROLES, UNIT_ROLES, type PersonRole } from '../catalog/person.ts';
import type { Escalation, SopRole } from '../catalog/sop.ts';
import type { EscalationLevel } from './received.ts';
import type { Ticket } from './ticket.ts';
import type { TicketRules } from './ticket-rules.ts';

/** L0 contact, L1 head, L2 chief of office, L3 vice chair of the field, L4 chair (domain §4.4). */
const LEVELS: Readonly<Partial<Record<SopRole, EscalationLevel>>> = {
  unit_contact: 0,
  unit_head: 1,
  ioc_operator: 1,
  ioc_shift_lead: 1,
  soc_analyst: 1,
  office_chief: 2,
  vice_chair: 3,
  chair: 4,
  internal_affairs: 4,
};

/** One rung with its level: that of the highest of its roles. */
export interface Rung {
  readonly index: number;
  readonly level: EscalationLevel;
  readonly to: readonly PersonRole[];
  readonly rule: Escalation;
}

/**
 * Who of a rung's people was not told of this level yet. What was told is not told again; the head of a unit that was sent
 * the ticket on after a return was told nothing, whatever the leaders know.
 */
export const untold = (
  { escalation, escalationOfLead = escalation }: Pick<Ticket, 'escalation' | 'escalationOfLead'>,
  { level, to }: Pick<Rung, 'level' | 'to'>,
): readonly PersonRole[] =>
  to.filter((role) => level > ((UNIT_ROLES.includes(role) ? escalationOfLead : escalation) ?? -1));

const isPersonRole = (role: SopRole): role is SopRole & PersonRole =>
  (PERSON_ROLES as readonly string[]).includes(role);

/** The ladder of a ticket: its SOP's, or the register's where the SOP has none. */
export function ladderOf({ sop, catalog }: TicketRules): readonly Rung[] {
  const rules = sop !== null && sop.escalation.length > 0 ? sop.escalation : defaultLadder(catalog);
  return rules.map((rule, index) => ({
    index,
    level: Math.max(0, ...rule.to.map((role) => LEVELS[role] ?? 0)) as EscalationLevel,
    to: rule.to.filter(isPersonRole),
    rule,
  }));
}

const defaultLadder = ({ routing }: Catalog): readonly Escalation[] => routing.defaults.escalation;
