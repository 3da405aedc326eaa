import { deskAnswer } from '@vnioc/contract/desk.ts';
import type { TicketContact } from '@vnioc/contract/ticket-time.ts';
import { may } from '../../access/scope.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { deskCounts } from '../desk/desk-counts.ts';
import { deskLights } from '../desk/desk-lights.ts';
import { deskRows } from '../desk/desk-row.ts';
import { openTickets } from '../desk/open-tickets.ts';
import type { ApiServices } from '../api-services.ts';
import { filterParameters } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';
import { contactsNow } from '../tickets/contacts-now.ts';

/** The duty desk in one answer: rows in working order, counts, the shift, the three lights. */
export const desk: Route = {
  method: 'get',
  path: '/api/v1/desk',
  summary: { vi: 'Bàn trực: phiếu đang mở theo thứ tự làm việc', en: 'The duty desk: open tickets in working order' },
  access: 'read tickets',
  parameters: filterParameters('unit', 'domain'),
  answers: { 200: { contentType: 'application/json', schema: deskAnswer } },
  async handle(request, services) {
    const { scope, language } = request;
    const now = services.clocks.office.now();
    const { tickets, truncated } = await openTickets(request, services);
    const all = await contactsNow(services, now);
    const contacts: Record<string, TicketContact> = {};
    const contactKey = (ticket: Ticket): string | null => {
      const said = inTicketScope(scope, ticket, 'work tickets') ? all.of(ticket) : null;
      if (said === null) return null;
      contacts[all.keyOf(ticket)] = said;
      return all.keyOf(ticket);
    };
    const rows = deskRows(tickets, { now, language, contactKey }, services);
    const lights = await deskLights(scope, now, services);
    const shift = may(scope, 'keep shift book') ? await shiftNow(services) : null;
    return { status: 200, json: { asOf: now, counts: deskCounts(rows), rows, truncated, contacts, shift, lights } };
  },
};

async function shiftNow({ catalog, operations, database }: ApiServices) {
  const [shift] = await operations.duty.shifts(database.kysely, { open: true, limit: 1 });
  if (shift === undefined) return null;
  const { lead, startedAt, plannedEnd } = shift;
  return { lead: catalog.people.get(lead)?.name ?? lead, startedAt, plannedEnd };
}
