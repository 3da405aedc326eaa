import { insertRows, type InsertTarget } from '../storage/insert-rows.ts';
import { chunksOf, ledgerTables, type LedgerTables } from './ledger-tables.ts';
import type { Tables, TicketChange } from './ledger.ts';
import type { TicketId } from './received.ts';
import { numberOf, wordsOfTicket } from './ticket-search.ts';
import { FINAL_STATES, type Ticket } from './ticket.ts';

/** Somebody else was first: the ticket is not the one that was decided on. */
export class TicketChangedMeanwhile extends Error {
  readonly ticket: TicketId;
  constructor(ticket: TicketId) {
    super(`${ticket} changed meanwhile`);
    this.name = 'TicketChangedMeanwhile';
    this.ticket = ticket;
  }
}

/** Holder's due instant; the citizen owes nothing. */
const dueOf = ({ custody }: Ticket): number | null => (custody?.phase === 'wait' ? null : (custody?.dueAt ?? null));

function rowOf(ticket: Ticket): LedgerTables['tickets'] {
  const { id, seq, state, kind, lead, unit, domain, severity, situation, cycles } = ticket;
  const number = numberOf(ticket.number);
  return {
    ...{ id, seq, state, kind, lead, unit, domain, severity, situation },
    is_open: FINAL_STATES.includes(state) ? 0 : 1,
    number_year: number?.year ?? null,
    running_number: number?.running ?? null,
    received_at: cycles[0]?.receivedAt ?? ticket.lastEventAt,
    due_at: dueOf(ticket),
    closed_at: cycles.at(-1)?.endedAt ?? null,
    drill: Number(ticket.drill),
    body: JSON.stringify(ticket),
  };
}

/** Units that see a ticket: lead, supporting, asked for support, and where it happened. */
const unitsOf = ({ lead, supporting, support, unit }: Ticket): ReadonlySet<string> =>
  new Set([unit, ...(lead === null ? [] : [lead]), ...supporting, ...support.map((one) => one.unit)]);

/** Throws TicketChangedMeanwhile unless every ticket stands as it was when the change was decided. */
export async function expectUnchanged(tables: Tables, changes: readonly TicketChange[]): Promise<void> {
  const stored = new Map<string, number>();
  const ids = changes.map(({ after }) => after.id as string);
  for (const chunk of chunksOf(ids)) {
    const rows = await ledgerTables(tables)
      .selectFrom('tickets')
      .select(['id', 'seq'])
      .where('id', 'in', chunk)
      .execute();
    for (const { id, seq } of rows) stored.set(id, Number(seq));
  }
  for (const { before, after } of changes) {
    if ((stored.get(after.id) ?? 0) !== (before?.seq ?? 0)) throw new TicketChangedMeanwhile(after.id);
  }
}

const TICKETS: InsertTarget<keyof LedgerTables['tickets']> = {
  table: 'tickets',
  columns: {
    ...{ id: 'text', seq: 'bigint', state: 'text', is_open: 'bigint', kind: 'text', lead: 'text', unit: 'text' },
    ...{ domain: 'text', severity: 'text', situation: 'text', number_year: 'bigint', running_number: 'bigint' },
    ...{ received_at: 'bigint', due_at: 'bigint', closed_at: 'bigint', drill: 'bigint', body: 'text' },
  },
  conflict: `on conflict (id) do update set seq = excluded.seq, state = excluded.state, is_open = excluded.is_open,
    lead = excluded.lead, severity = excluded.severity, due_at = excluded.due_at, closed_at = excluded.closed_at,
    body = excluded.body`,
};

const UNITS: InsertTarget<keyof LedgerTables['ticket_units']> = {
  table: 'ticket_units',
  columns: { unit: 'text', ticket: 'text' },
  conflict: '',
};

const WORDS: InsertTarget<keyof LedgerTables['ticket_words']> = {
  table: 'ticket_words',
  columns: { ticket: 'text', words: 'text' },
  conflict: 'on conflict (ticket) do nothing',
};

/** A space before every word, and one behind the last: `like '% word%'` finds the beginning of a word. */
const findable = ({ id, number, title }: Ticket): LedgerTables['ticket_words'] => ({
  ...{ ticket: id, words: ` ${wordsOfTicket(number, title)} ` },
});

/** Saves folded tickets, who sees them, and by which words the new ones are found. */
export async function saveTickets(tables: Tables, changes: readonly TicketChange[]): Promise<void> {
  await insertRows(
    tables,
    TICKETS,
    changes.map(({ after }) => rowOf(after)),
  );
  await saveUnits(tables, changes);
  await insertRows(
    tables,
    WORDS,
    changes.filter(({ before }) => before === null).map(({ after }) => findable(after)),
  );
}

async function saveUnits(tables: Tables, changes: readonly TicketChange[]): Promise<void> {
  const sql = ledgerTables(tables);
  const added: LedgerTables['ticket_units'][] = [];
  for (const { before, after } of changes) {
    const [had, has] = [before === null ? new Set<string>() : unitsOf(before), unitsOf(after)];
    const gone = [...had].filter((unit) => !has.has(unit));
    if (gone.length > 0)
      await sql.deleteFrom('ticket_units').where('ticket', '=', after.id).where('unit', 'in', gone).execute();
    for (const unit of has) if (!had.has(unit)) added.push({ unit, ticket: after.id });
  }
  await insertRows(tables, UNITS, added);
}

export const ticketOf = ({ body }: { readonly body: string }): Ticket => JSON.parse(body) as Ticket;
