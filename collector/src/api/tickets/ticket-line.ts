import type { TicketLine } from '@vnioc/contract/tickets.ts';
import type { Scope } from '../../access/scope.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { contactsNow } from './contacts-now.ts';
import { maintenanceMark } from './maintenance-mark.ts';
import { ticketItem } from './ticket-item.ts';
import { timeOfTicket } from './time-of-ticket.ts';

/** Tickets as lines of a list. Names and telephone numbers are for those who may work on the ticket. */
export async function ticketLines(
  tickets: readonly Ticket[],
  { scope, now }: { readonly scope: Scope; readonly now: Instant },
  services: ApiServices,
): Promise<readonly TicketLine[]> {
  const contacts = await contactsNow(services, now);
  const { calendar } = services.catalog;
  return tickets.map((ticket) => ({
    ...ticketItem(ticket, now),
    ...timeOfTicket(ticket, now, { calendar, sop: services.rulesOf(ticket).sop }),
    maintenance: maintenanceMark(ticket, services.catalog, now),
    contact: ticket.custody !== null && inTicketScope(scope, ticket, 'work tickets') ? contacts.of(ticket) : null,
  }));
}
