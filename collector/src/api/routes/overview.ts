import { leadersOverview, type LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Instant } from '../../kernel/clock.ts';
import { DAY } from '../../kernel/local-date.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { openTickets } from '../desk/open-tickets.ts';
import { inScope } from '../in-scope.ts';
import { decisionsOf } from '../overview/decisions-of.ts';
import { netChanges } from '../overview/net-changes.ts';
import { overviewTiles } from '../overview/overview-tiles.ts';
import type { ApiRequest, Route } from '../route.ts';
import { callerOf } from '../tickets/caller.ts';
import { isOverdue, receivedAtOf } from '../tickets/ticket-item.ts';
import { storeReach } from '../tickets/ticket-query.ts';

const MOST_TICKETS = 10_000;
const MOST_TRANSITIONS = 10_000;
const CHANGES_SHOWN = 24;

/** The leaders' page in one answer: ten tiles, what waits for a decision, what changed since yesterday. */
export const overview: Route = {
  method: 'get',
  path: '/api/v1/overview',
  summary: { vi: 'Tổng quan lãnh đạo', en: 'The leaders’ overview' },
  access: 'read figures',
  answers: { 200: { contentType: 'application/json', schema: leadersOverview } },
  handle: async (request, services) => ({ status: 200, json: await read(request, services) }),
};

async function read(request: ApiRequest, services: ApiServices): Promise<LeadersOverview> {
  const { catalog, store, clocks } = services;
  const now = Math.floor(clocks.office.now());
  const mine = inScope(request.scope, catalog);
  const cells = (await store.states.current()).filter(({ indicator, unit }) => mine.figure(indicator, unit));
  const { tickets: open } = await openTickets(request, services);
  const ended = await endedSince(now - DAY, request, services);
  const transitions = await store.states.transitions({ from: now - DAY, limit: MOST_TRANSITIONS });
  const changes = netChanges(transitions, open, mine, catalog);
  const counted = open.filter(({ drill }) => !drill);
  return {
    ...{ asOf: now, unit: catalog.site.root },
    tiles: await overviewTiles({ mine, cells, open: counted, now }, catalog, store),
    tickets: {
      open: counted.length,
      overdue: counted.filter((ticket) => isOverdue(ticket, now)).length,
      opened: [...counted, ...ended].filter((ticket) => receivedAtOf(ticket) >= now - DAY).length,
      ended: ended.length,
    },
    ...(await decisionsOf(counted, await callerOf(request, services, now), services)),
    ...{ changes: changes.slice(0, CHANGES_SHOWN), changesInAll: changes.length },
  };
}

/** Tickets the caller may see that ended then or later; drills are no tickets here. */
async function endedSince(
  closedFrom: Instant,
  { scope }: ApiRequest,
  { catalog, operations, database }: ApiServices,
): Promise<readonly Ticket[]> {
  const reach = storeReach(scope, catalog, 'read tickets');
  const asked = { ...reach, open: false, closedFrom, limit: MOST_TICKETS };
  const found = await operations.ledger.list(database.kysely, asked);
  return found.filter((ticket) => !ticket.drill && inTicketScope(scope, ticket));
}
