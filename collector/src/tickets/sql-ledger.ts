import { DESK, appendRows, eventsIn, headOf, rowsOf } from './ledger-chain.ts';
import { chunksOf, ledgerTables } from './ledger-tables.ts';
import type { DeskEvent, Ledger, Tables } from './ledger.ts';
import { listTickets } from './list-tickets.ts';
import type { TicketId } from './received.ts';
import { searchTickets } from './search-tickets.ts';
import { expectUnchanged, saveTickets, ticketOf } from './ticket-rows.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';
import { verifyLedger } from './verify-ledger.ts';

/** The ledger on SQLite and PostgreSQL. Throws TicketChangedMeanwhile when somebody else wrote first. */
export const sqlLedger = (): Ledger => ({
  async append(tables, changes, recordedAt) {
    if (changes.length === 0) return;
    await expectUnchanged(tables, changes);
    const rows = changes.flatMap(({ before, after, events }) =>
      events.map((event, index) => ({ stream: after.id, seq: (before?.seq ?? 0) + index + 1, event })),
    );
    await appendRows(tables, rows, recordedAt);
    await saveTickets(tables, changes);
  },
  async appendDesk(tables, events, recordedAt) {
    if (events.length === 0) return;
    const last = await lastSeq(tables, DESK);
    const rows = events.map((event, index) => ({ stream: DESK, seq: last + index + 1, event }));
    await appendRows(tables, rows, recordedAt);
  },
  load,
  bySituation,
  lastNumber,
  done,
  async remember(tables, key, { ticket, fromSeq }, at) {
    const row = { command_key: key, ticket, from_seq: fromSeq, at };
    await ledgerTables(tables).insertInto('idempotency').values(row).execute();
  },
  eventsOf: (tables, ticket, upTo) => eventsIn<TicketEvent>(tables, ticket, upTo),
  deskEvents: (tables, recordedUpTo) => eventsIn<DeskEvent>(tables, DESK, recordedUpTo),
  rows: rowsOf,
  head: headOf,
  verify: verifyLedger,
  list: listTickets,
  search: searchTickets,
  count,
});

async function lastSeq(tables: Tables, stream: string): Promise<number> {
  const last = await ledgerTables(tables)
    .selectFrom('ledger')
    .select('seq')
    .where('stream', '=', stream)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(last?.seq ?? 0);
}

async function load(tables: Tables, ids: readonly TicketId[]): Promise<ReadonlyMap<TicketId, Ticket>> {
  const found = new Map<TicketId, Ticket>();
  for (const chunk of chunksOf([...new Set(ids)])) {
    const rows = await ledgerTables(tables).selectFrom('tickets').select('body').where('id', 'in', chunk).execute();
    for (const ticket of rows.map(ticketOf)) found.set(ticket.id, ticket);
  }
  return found;
}

async function bySituation(tables: Tables, situations: readonly string[]): Promise<ReadonlyMap<string, Ticket>> {
  const found = new Map<string, Ticket>();
  const sql = ledgerTables(tables);
  for (const chunk of chunksOf([...new Set(situations)])) {
    const ranked = sql
      .selectFrom('tickets')
      .select(({ fn }) => [
        'situation',
        'body',
        fn
          .agg<number>('row_number')
          .over((over) => over.partitionBy('situation').orderBy('received_at', 'desc').orderBy('id', 'desc'))
          .as('rank'),
      ])
      .where('situation', 'in', chunk);
    const rows = await sql
      .selectFrom(ranked.as('ranked'))
      .select(['situation', 'body'])
      .where('rank', '=', 1)
      .execute();
    for (const { situation, body } of rows) if (situation !== null) found.set(situation, ticketOf({ body }));
  }
  return found;
}

async function lastNumber(tables: Tables, year: number): Promise<number> {
  const last = await ledgerTables(tables)
    .selectFrom('tickets')
    .select('running_number')
    .where('number_year', '=', year)
    .orderBy('running_number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(last?.running_number ?? 0);
}

async function done(tables: Tables, key: string) {
  const row = await ledgerTables(tables)
    .selectFrom('idempotency')
    .select(['ticket', 'from_seq'])
    .where('command_key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : { ticket: row.ticket as TicketId, fromSeq: Number(row.from_seq) };
}

async function count(tables: Tables) {
  const rows = await ledgerTables(tables)
    .selectFrom('tickets')
    .select(({ fn }) => [
      'state',
      fn.coalesce('lead', 'unit').as('responsible'),
      'severity',
      'domain',
      fn.countAll<number>().as('n'),
    ])
    .where('drill', '=', 0)
    .groupBy(({ fn }) => ['state', fn.coalesce('lead', 'unit'), 'severity', 'domain'])
    .execute();
  return rows.map(({ state, responsible, severity, domain, n }) => ({
    ...{ state: state as Ticket['state'], unit: responsible, severity, domain, n: Number(n) },
  }));
}
