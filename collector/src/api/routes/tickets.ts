import { TICKET_KIND_NAMES, TICKET_STATE_NAMES } from '@vnioc/contract/ticket-words.ts';
import { ticketsPage } from '@vnioc/contract/tickets.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { TicketId } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { TicketQuery } from '../../tickets/ledger.ts';
import { filledPage } from '../lists/filled-page.ts';
import { keyCursor, keyIn, listKeyOf } from '../lists/list-key.ts';
import { limitOf, listParameters, rangeOf } from '../lists/list-parameters.ts';
import type { ApiRequest, Route } from '../route.ts';
import { receivedAtOf } from '../tickets/ticket-item.ts';
import { ticketLines } from '../tickets/ticket-line.ts';
import { narrowed, storeReach } from '../tickets/ticket-query.ts';

/** Tickets the caller may see, newest first. */
export const tickets: Route = {
  method: 'get',
  path: '/api/v1/tickets',
  summary: { vi: 'Phiếu điều hành', en: 'Tickets' },
  access: 'read tickets',
  parameters: {
    ...listParameters('unit', 'domain', 'from', 'to'),
    state: { schema: { enum: TICKET_STATE_NAMES }, description: 'In this state only' },
    kind: { schema: { enum: TICKET_KIND_NAMES }, description: 'Of this kind only' },
    open: { schema: { enum: ['true', 'false'] }, description: '`true`: not in a final state; `false`: in one' },
    overdue: { schema: { enum: ['true'] }, description: 'Whose clock has run out' },
    situation: { schema: { type: 'string', minLength: 1, maxLength: 500 }, description: 'Of this situation only' },
  },
  answers: { 200: { contentType: 'application/json', schema: ticketsPage } },
  async handle(request, services) {
    const { catalog, operations, database, clocks } = services;
    const now = clocks.office.now();
    const { unit, domain } = request.query;
    const reach = narrowed(storeReach(request.scope, catalog, 'read tickets'), unit, domain);
    const page = await filledPage<Ticket>({
      limit: limitOf(request),
      cursor: listKeyOf(request.query['cursor']),
      read(cursor, limit) {
        const before = keyIn(cursor);
        const behind = before === null ? {} : { before: { ...before, id: before.id as TicketId } };
        return operations.ledger.list(database.kysely, { ...reach, ...asked(request, now), ...behind, limit });
      },
      keep: (ticket) => inTicketScope(request.scope, ticket),
      behind: (ticket) => keyCursor({ receivedAt: receivedAtOf(ticket), id: ticket.id }),
    });
    const items = await ticketLines(page.items, { scope: request.scope, now }, services);
    return { status: 200, json: { ...page, items } };
  },
};

function asked(request: ApiRequest, now: number): Partial<TicketQuery> {
  const { state, kind, open, overdue, situation } = request.query;
  const { from, to } = rangeOf(request);
  return {
    ...(state === undefined ? {} : { states: [state as Ticket['state']] }),
    ...(kind === undefined ? {} : { kinds: [kind as Ticket['kind']] }),
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(overdue === undefined ? {} : { overdueAt: now }),
    ...(situation === undefined ? {} : { situation }),
    ...(from === undefined ? {} : { receivedFrom: from }),
    ...(to === undefined ? {} : { receivedTo: to }),
  };
}
