import type { Instant } from '../kernel/clock.ts';
import { fold } from './fold.ts';
import { ledgerTables } from './ledger-tables.ts';
import type { Ledger, Tables } from './ledger.ts';
import type { TicketId } from './received.ts';
import type { Ticket } from './ticket.ts';

/**
 * Tickets as the ledger knew them at an instant (SEMANTICS §7: `asOf` cuts on recordedAt). Those to which nothing was
 * recorded later stand as they are; the others are folded from their events; what was not received yet is left out.
 */
export async function asOfReader(
  ledger: Pick<Ledger, 'eventsOf' | 'head'>,
  tables: Tables,
  asOf: Instant,
): Promise<(tickets: readonly Ticket[]) => Promise<readonly Ticket[]>> {
  const changed = await changedBehind(tables, (await ledger.head(tables, asOf)).position);
  const then = async (ticket: Ticket): Promise<readonly Ticket[]> => {
    if (!changed.has(ticket.id)) return [ticket];
    const events = await ledger.eventsOf(tables, ticket.id, asOf);
    return events.length === 0 ? [] : [fold(ticket.id, events)];
  };
  return async (tickets) => {
    const found: Ticket[] = [];
    for (const ticket of tickets) found.push(...(await then(ticket)));
    return found;
  };
}

async function changedBehind(tables: Tables, position: number): Promise<ReadonlySet<TicketId>> {
  const rows = ledgerTables(tables).selectFrom('ledger').select('stream').distinct().where('position', '>', position);
  return new Set((await rows.execute()).map(({ stream }) => stream as TicketId));
}
