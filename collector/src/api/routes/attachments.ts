import { attachmentList } from '@vnioc/contract/tickets.ts';
import type { Route } from '../route.ts';
import { attachmentsOf } from '../tickets/attachments-of.ts';
import { ticketOfPath } from '../tickets/ticket-of-path.ts';

/** The files of a ticket, oldest first. */
export const attachments: Route = {
  method: 'get',
  path: '/api/v1/tickets/{id}/attachments',
  summary: { vi: 'Tệp đính kèm của phiếu', en: 'Files of a ticket' },
  access: 'read tickets',
  answers: { 200: { contentType: 'application/json', schema: attachmentList } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    const events = await services.operations.ledger.eventsOf(services.database.kysely, ticket.id);
    return { status: 200, json: { items: await attachmentsOf(events, ticket, services), next: null } };
  },
};
