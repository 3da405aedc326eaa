import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Ledger } from '../../tickets/ledger.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import type { ApiRequest } from '../route.ts';
import { narrowed, storeReach } from '../tickets/ticket-query.ts';

/** More open tickets than a shift could ever look at. */
const MOST_ROWS = 10_000;

interface Kept {
  readonly position: number;
  readonly tickets: Promise<readonly Ticket[]>;
}

/** The open tickets as the ledger had them at its newest row: several desks look at them every few seconds. */
const kept = new WeakMap<Ledger, Kept>();

/** Open tickets the caller may see, of one unit or domain when asked for. */
export async function openTickets({ scope, query }: ApiRequest, services: ApiServices) {
  const { catalog, operations, database } = services;
  const { unit, domain } = query;
  const reach = narrowed(storeReach(scope, catalog, 'read tickets'), unit, domain);
  const found =
    reach.units === undefined
      ? await everyOpen(services)
      : await operations.ledger.list(database.kysely, { ...reach, open: true, limit: MOST_ROWS + 1 });
  const tickets = found
    .slice(0, MOST_ROWS)
    .filter((ticket) => inTicketScope(scope, ticket) && (domain === undefined || ticket.domain === domain));
  return { tickets, truncated: found.length > MOST_ROWS };
}

/** The head is read first: what is added meanwhile is at worst read twice, never missed. */
async function everyOpen({ operations: { ledger }, database }: ApiServices): Promise<readonly Ticket[]> {
  const { position } = await ledger.head(database.kysely);
  const known = kept.get(ledger);
  if (known?.position === position) return known.tickets;
  const tickets = ledger.list(database.kysely, { open: true, limit: MOST_ROWS + 1 });
  kept.set(ledger, { position, tickets });
  tickets.catch(() => kept.delete(ledger));
  return tickets;
}
