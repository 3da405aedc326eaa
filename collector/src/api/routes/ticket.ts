import { ticketDetail as schema } from '@vnioc/contract/tickets.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Route } from '../route.ts';
import { callerOf } from '../tickets/caller.ts';
import { ticketDetail } from '../tickets/ticket-detail.ts';
import { ticketOfPath } from '../tickets/ticket-of-path.ts';

/** One ticket with its story, its turns, and what the caller may do next and why not. */
export const ticket: Route = {
  method: 'get',
  path: '/api/v1/tickets/{id}',
  summary: {
    vi: 'Một phiếu điều hành, diễn biến và việc làm được tiếp theo',
    en: 'One ticket, its story and next steps',
  },
  access: 'read tickets',
  answers: { 200: { contentType: 'application/json', schema } },
  async handle(request, services) {
    const found = await ticketOfPath(request, services);
    const now = services.clocks.office.now();
    const actor = await callerOf(request, services, now);
    const works = inTicketScope(request.scope, found, 'work tickets');
    const watcher = { actor, works, scope: request.scope, language: request.language, now };
    return { status: 200, json: await ticketDetail(found, watcher, services) };
  },
};
