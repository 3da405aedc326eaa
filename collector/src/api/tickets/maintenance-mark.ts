import type { TicketLine } from '@vnioc/contract/tickets.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instant } from '../../kernel/clock.ts';
import { maintenanceOf } from '../../routing/maintenance-of.ts';
import { subjectOfTicket } from '../../tickets/subject-of-ticket.ts';
import { FINAL_STATES, type Ticket } from '../../tickets/ticket.ts';

/** The announced maintenance that an open ticket's unit, source or matter is under now (SEMANTICS §5: marked everywhere). */
export function maintenanceMark(ticket: Ticket, catalog: Catalog, now: Instant): TicketLine['maintenance'] {
  if (FINAL_STATES.includes(ticket.state)) return null;
  const found = maintenanceOf(catalog, subjectOfTicket(ticket), now);
  if (found === null) return null;
  const { id, documentNumber, reason } = found;
  return { id, documentNumber, reason, from: Date.parse(found.from), to: Date.parse(found.to) };
}
