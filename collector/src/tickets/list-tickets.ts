import { ledgerTables } from './ledger-tables.ts';
import type { Tables, TicketQuery } from './ledger.ts';
import { ticketOf } from './ticket-rows.ts';
import type { Ticket } from './ticket.ts';

/** Newest first, by receipt and id; an empty choice of units, states… finds nothing. */
export async function listTickets(tables: Tables, query: TicketQuery): Promise<readonly Ticket[]> {
  const { units, leads, domains, states, kinds, open, overdueAt, situation, receivedFrom, receivedTo, closedFrom } =
    query;
  const choices = [units, leads, domains, states, kinds];
  if (choices.some((choice) => choice?.length === 0)) return [];
  const sql = ledgerTables(tables);
  let rows = sql.selectFrom('tickets').select('body');
  if (units !== undefined) {
    rows = rows.where('id', 'in', sql.selectFrom('ticket_units').select('ticket').where('unit', 'in', units));
  }
  if (leads !== undefined) rows = rows.where('lead', 'in', leads);
  if (domains !== undefined) rows = rows.where('domain', 'in', domains);
  if (states !== undefined) rows = rows.where('state', 'in', states);
  if (kinds !== undefined) rows = rows.where('kind', 'in', kinds);
  if (open !== undefined) rows = rows.where('is_open', '=', open ? 1 : 0);
  if (overdueAt !== undefined) rows = rows.where('is_open', '=', 1).where('due_at', '<', overdueAt);
  if (situation !== undefined) rows = rows.where('situation', '=', situation);
  if (receivedFrom !== undefined) rows = rows.where('received_at', '>=', receivedFrom);
  if (receivedTo !== undefined) rows = rows.where('received_at', '<', receivedTo);
  if (closedFrom !== undefined) rows = rows.where('is_open', '=', 0).where('closed_at', '>=', closedFrom);
  const { before } = query;
  if (before !== undefined) {
    rows = rows.where(({ or, and, eb }) =>
      or([
        eb('received_at', '<', before.receivedAt),
        and([eb('received_at', '=', before.receivedAt), eb('id', '<', before.id)]),
      ]),
    );
  }
  const found = await rows.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(query.limit).execute();
  return found.map(ticketOf);
}
