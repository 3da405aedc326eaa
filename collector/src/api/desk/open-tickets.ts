import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Ledger } from '../../tickets/ledger.ts';
import { FINAL_STATES, type Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import type { ApiRequest } from '../route.ts';
import { narrowed, storeReach } from '../tickets/ticket-query.ts';
import { touchedBehind } from './touched-tickets.ts';

/** More open tickets than a shift could ever look at. */
const MOST_ROWS = 10_000;

interface Kept {
  readonly position: number;
  readonly tickets: Promise<readonly Ticket[]>;
}

export interface OpenTickets {
  /** The newest row of the ledger that is surely in them. */
  readonly position: number;
  readonly tickets: readonly Ticket[];
  readonly truncated: boolean;
}

/** The open tickets as the ledger had them at its newest row: several desks look at them every few seconds. */
const kept = new WeakMap<Ledger, Kept>();

/** Open tickets the caller may see, of one unit or domain when asked for. */
export async function openTickets({ scope, query }: ApiRequest, services: ApiServices): Promise<OpenTickets> {
  const { catalog, operations, database } = services;
  const { unit, domain } = query;
  const reach = narrowed(storeReach(scope, catalog, 'read tickets'), unit, domain);
  // The head is read first: what is added meanwhile is at worst read twice, never missed.
  const { position } = await operations.ledger.head(database.kysely);
  const found =
    reach.units === undefined
      ? await everyOpen(position, services)
      : await operations.ledger.list(database.kysely, { ...reach, open: true, limit: MOST_ROWS + 1 });
  const tickets = found
    .slice(0, MOST_ROWS)
    .filter((ticket) => inTicketScope(scope, ticket) && (domain === undefined || ticket.domain === domain));
  return { position, tickets, truncated: found.length > MOST_ROWS };
}

/** Parsing thousands of tickets takes a while: only those of which there is news are read again, once for all who ask. */
async function everyOpen(position: number, services: ApiServices): Promise<readonly Ticket[]> {
  const { ledger } = services.operations;
  const known = kept.get(ledger);
  if (known !== undefined && known.position >= position) return known.tickets;
  const tickets = openNow(known, services);
  kept.set(ledger, { position, tickets });
  tickets.catch(() => kept.delete(ledger));
  return tickets;
}

const openNow = async (known: Kept | undefined, services: ApiServices): Promise<readonly Ticket[]> =>
  (known === undefined ? null : await renewed(known, services)) ?? (await allOpen(services));

const allOpen = ({ operations, database }: ApiServices): Promise<readonly Ticket[]> =>
  operations.ledger.list(database.kysely, { open: true, limit: MOST_ROWS + 1 });

/** Null: too much happened, or more is open than is kept. */
async function renewed({ position, tickets }: Kept, services: ApiServices): Promise<readonly Ticket[] | null> {
  const before = await tickets;
  const touched = before.length > MOST_ROWS ? null : await touchedBehind(position, services);
  if (touched === null) return null;
  const open = [...touched.values()].filter(({ state }) => !FINAL_STATES.includes(state));
  return [...before.filter(({ id }) => !touched.has(id)), ...open];
}
