import { inTicketScope, unitsOfTicket } from '../../access/ticket-scope.ts';
import type { TicketQuery } from '../../tickets/ledger.ts';
import { FINAL_STATES, type Ticket } from '../../tickets/ticket.ts';
import { asOfReader } from '../../tickets/tickets-as-of.ts';
import { receivedAtOf } from '../tickets/ticket-item.ts';
import { storeReach } from '../tickets/ticket-query.ts';
import type { QueryContext } from './query-context.ts';

/** Rows of the store that are read at once. */
const PAGE = 1000;

/** What a query asks of tickets. What never changes about a ticket is asked of the store, the rest of each as it stood. */
export interface TicketsAsked {
  readonly units: readonly string[] | null;
  readonly domain: string | undefined;
  readonly states: readonly string[] | undefined;
  readonly kinds: readonly string[] | undefined;
  readonly severities: readonly string[] | undefined;
  readonly open: boolean | undefined;
  readonly drills: boolean;
  readonly receivedFrom: number;
  readonly receivedTo: number;
  /** Null: as they stand. */
  readonly asOf: number | null;
  readonly limit: number;
}

export interface TicketsFound {
  readonly tickets: readonly Ticket[];
  /** There are more than were asked for. */
  readonly cut: boolean;
}

/** The newest tickets that are asked for and may be seen, page by page until there are enough. */
export async function ticketsFound(
  asked: TicketsAsked,
  { services, scope, catalog }: Pick<QueryContext, 'services' | 'scope' | 'catalog'>,
): Promise<TicketsFound> {
  const { ledger } = services.operations;
  const tables = services.database.kysely;
  const { asOf, limit } = asked;
  const known = asOf === null ? async (tickets: readonly Ticket[]) => tickets : await asOfReader(ledger, tables, asOf);
  const query = storeQuery(asked, asOf === null ? storeReach(scope, catalog, 'read tickets') : {});
  const tickets: Ticket[] = [];
  for (let last: Ticket | undefined; tickets.length <= limit;) {
    const before = last === undefined ? {} : { before: { receivedAt: receivedAtOf(last), id: last.id } };
    const page = await ledger.list(tables, { ...query, ...before });
    tickets.push(...(await known(page)).filter((ticket) => isAsked(ticket, asked) && inTicketScope(scope, ticket)));
    if (page.length < PAGE) break;
    last = page.at(-1);
  }
  return { tickets: tickets.slice(0, limit), cut: tickets.length > limit };
}

/** Units and states are another matter at another time: then they are looked at in what was folded. */
function storeQuery(asked: TicketsAsked, reach: Pick<TicketQuery, 'units' | 'domains'>): TicketQuery {
  const { units, domain, states, kinds, open, receivedFrom, receivedTo, asOf } = asked;
  const asNow = {
    ...reach,
    ...(units === null ? {} : { units }),
    ...(states === undefined ? {} : { states: states as Ticket['state'][] }),
    ...(open === undefined ? {} : { open }),
  };
  return {
    ...(asOf === null ? asNow : {}),
    ...(domain === undefined ? {} : { domains: [domain] }),
    ...(kinds === undefined ? {} : { kinds: kinds as Ticket['kind'][] }),
    ...{ receivedFrom, receivedTo, limit: PAGE },
  };
}

function isAsked(ticket: Ticket, { units, states, severities, open, drills, asOf }: TicketsAsked): boolean {
  if (severities?.includes(ticket.severity) === false || (ticket.drill && !drills)) return false;
  if (asOf === null) return true;
  if (units !== null && !unitsOfTicket(ticket).some((unit) => units.includes(unit))) return false;
  if (states?.includes(ticket.state) === false) return false;
  return open === undefined || open !== FINAL_STATES.includes(ticket.state);
}
