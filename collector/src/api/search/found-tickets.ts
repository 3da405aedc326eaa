import type { TicketHit } from '@vnioc/contract/search.ts';
import { may } from '../../access/scope.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { SoughtWords } from '../../tickets/ticket-search.ts';
import { FINAL_STATES, type Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { deskGroupOf, markOf } from '../desk/desk-group.ts';
import type { ApiRequest } from '../route.ts';
import { dueNow } from '../tickets/ticket-due.ts';
import { storeReach } from '../tickets/ticket-query.ts';

/** How often the store is asked: somebody who may see little must not make us read everything. */
const MOST_READS = 20;
const AT_ONCE = 200;

/** Tickets the asker may see that answer best; one more than `limit` tells that there are more. */
export async function foundTickets(
  sought: SoughtWords,
  limit: number,
  { scope, language }: Pick<ApiRequest, 'scope' | 'language'>,
  services: ApiServices,
): Promise<readonly TicketHit[]> {
  if (!may(scope, 'read tickets')) return [];
  const { catalog, operations, database, clocks } = services;
  const reach = storeReach(scope, catalog, 'read tickets');
  const found: Ticket[] = [];
  for (let [reads, offset, size] = [0, 0, limit + 1]; reads < MOST_READS; reads += 1) {
    const tickets = await operations.ledger.search(database.kysely, { sought, ...reach, limit: size, offset });
    found.push(...tickets.filter((ticket) => inTicketScope(scope, ticket)));
    if (found.length > limit || tickets.length < size) break;
    [offset, size] = [offset + size, AT_ONCE]; // the store knows units and domains, not which duty has both
  }
  const now = clocks.office.now();
  return found.slice(0, limit + 1).map((ticket) => ({
    ...{ id: ticket.id, number: ticket.number, title: ticket.title[language], state: ticket.state, unit: ticket.unit },
    mark: markNow(ticket, now, services),
  }));
}

/** As the duty desk has it. */
function markNow(ticket: Ticket, now: number, { catalog }: ApiServices): TicketHit['mark'] {
  if (FINAL_STATES.includes(ticket.state)) return null;
  const due = dueNow(ticket, now, catalog.calendar);
  return markOf(deskGroupOf({ ticket, due, now }), due);
}
