import { casesPage, type CaseItem } from '@vnioc/contract/alerts.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { TicketId } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { filledPage } from '../lists/filled-page.ts';
import { keyCursor, keyIn, listKeyOf } from '../lists/list-key.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import type { ApiRequest, Route } from '../route.ts';
import { alertItem, inAlertScope } from '../tickets/alert-item.ts';
import { receivedAtOf, ticketItem } from '../tickets/ticket-item.ts';
import { narrowed, storeReach } from '../tickets/ticket-query.ts';

/** Alerts shown with one situation; a storm has its own list. */
const MOST_ALERTS = 50;

/** Situations: what belongs together, its ticket, and its newest alerts. */
export const cases: Route = {
  method: 'get',
  path: '/api/v1/cases',
  summary: { vi: 'Vụ việc: cảnh báo cùng một tình huống và phiếu của nó', en: 'Situations with alerts and ticket' },
  access: 'read tickets',
  parameters: {
    ...listParameters('unit', 'domain'),
    open: { schema: { enum: ['true', 'false'] }, description: '`true`: whose ticket is not final' },
  },
  answers: { 200: { contentType: 'application/json', schema: casesPage } },
  async handle(request, services) {
    const { catalog, operations, database } = services;
    const { unit, domain, open } = request.query;
    const reach = narrowed(storeReach(request.scope, catalog, 'read tickets'), unit, domain);
    const page = await filledPage<Ticket>({
      limit: limitOf(request),
      cursor: listKeyOf(request.query['cursor']),
      read(cursor, limit) {
        const before = keyIn(cursor);
        const behind = before === null ? {} : { before: { ...before, id: before.id as TicketId } };
        const asked = open === undefined ? {} : { open: open === 'true' };
        return operations.ledger.list(database.kysely, { ...reach, ...asked, ...behind, limit });
      },
      keep: (ticket) => ticket.situation !== null && inTicketScope(request.scope, ticket),
      behind: (ticket) => keyCursor({ receivedAt: receivedAtOf(ticket), id: ticket.id }),
    });
    const items: CaseItem[] = [];
    for (const ticket of page.items) items.push(await caseOf(ticket, request, services));
    return { status: 200, json: { items, next: page.next } };
  },
};

async function caseOf(ticket: Ticket, { scope }: ApiRequest, services: ApiServices): Promise<CaseItem> {
  const { catalog, operations, database, clocks } = services;
  const situation = ticket.situation ?? '';
  const all = await operations.alerts.list(database.kysely, { situation, limit: MOST_ALERTS });
  const alerts = all.filter((alert) => inAlertScope(scope, alert, catalog.site.root));
  const firing = alerts.filter(({ status }) => status === 'firing').length;
  return { situation, ticket: ticketItem(ticket, clocks.office.now()), firing, alerts: alerts.map(alertItem) };
}
