import type { Instant } from '../kernel/clock.ts';
import type { Tables, TicketChange } from '../tickets/ledger.ts';
import {
  accountFrom,
  accountRecord,
  TURN_COLUMNS,
  turnFrom,
  turnRecord,
  type AccountTables,
} from './account-tables.ts';
import { accountOf, advance, lifeFrom, type Life } from './life.ts';
import type { TicketAccount, Turn } from './turn.ts';

/** Rows in one statement: PostgreSQL takes 65,535 parameters, SQLite 32,766. */
const ROWS = 1000;

/**
 * Takes the kept turns of the changed tickets, goes on with their events and writes what became of them: two reads and a
 * handful of writes, however many tickets changed.
 */
export async function projectChanges(
  tables: Tables,
  changes: readonly TicketChange[],
  recordedAt: Instant,
): Promise<void> {
  const kept = tables.withTables<AccountTables>();
  const known = changes.flatMap(({ before }) => (before === null ? [] : [before.id as string]));
  const [accounts, turns] = [await accountsOfTickets(tables, known), await turnsOfTickets(tables, known)];
  const freshTurns: Turn[] = [];
  const freshAccounts: TicketAccount[] = [];
  for (const change of changes) {
    const before = turns.get(change.after.id) ?? [];
    const life = goOn(change, accounts.get(change.after.id) ?? null, before);
    const untouched = new Set(before);
    freshTurns.push(...life.turns.filter((turn) => !untouched.has(turn)));
    freshAccounts.push(accountOf(life));
  }
  for (const rows of chunks(freshAccounts.map((account) => accountRecord(account, recordedAt)))) {
    await kept
      .insertInto('ticket_accounts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('ticket').doUpdateSet(({ ref }) => ({
          ended_at: ref('excluded.ended_at'),
          last_event_at: ref('excluded.last_event_at'),
          last_recorded_at: ref('excluded.last_recorded_at'),
          body: ref('excluded.body'),
        })),
      )
      .execute();
  }
  for (const rows of chunks(freshTurns.map(turnRecord))) {
    await kept
      .insertInto('turns')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['ticket', 'cycle', 'turn_index']).doUpdateSet(({ ref }) => ({
          ...{ to_at: ref('excluded.to_at'), clock: ref('excluded.clock'), due_at: ref('excluded.due_at') },
          ...{ breached_at: ref('excluded.breached_at'), accepted_at: ref('excluded.accepted_at') },
          ...{ ended_by: ref('excluded.ended_by'), misdirected: ref('excluded.misdirected') },
          ...{ continues: ref('excluded.continues'), details: ref('excluded.details') },
        })),
      )
      .execute();
  }
}

function goOn({ before, events, after }: TicketChange, account: TicketAccount | null, turns: readonly Turn[]): Life {
  if (before !== null && account === null)
    throw new Error(`Ticket ${after.id} has no account: the summaries are not those of this ledger; run replay`);
  const known = before === null || account === null ? null : lifeFrom(before, account, turns);
  const life = events.reduce<Life | null>((so, event) => advance(so, after.id, event), known);
  if (life === null) throw new Error(`Nothing happened to ${after.id}`);
  return life;
}

async function accountsOfTickets(tables: Tables, ids: readonly string[]): Promise<ReadonlyMap<string, TicketAccount>> {
  const found = new Map<string, TicketAccount>();
  for (const some of chunks(ids)) {
    const query = tables.withTables<AccountTables>().selectFrom('ticket_accounts').select(['ticket', 'body']);
    for (const { ticket, body } of await query.where('ticket', 'in', some).execute())
      found.set(ticket, accountFrom(body));
  }
  return found;
}

/** By ticket, in the order in which they began. */
export async function turnsOfTickets(
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Turn[]>> {
  const found: Turn[] = [];
  for (const some of chunks(ids)) {
    const query = tables.withTables<AccountTables>().selectFrom('turns').select(TURN_COLUMNS);
    const rows = await query.where('ticket', 'in', some).orderBy('cycle').orderBy('turn_index').execute();
    for (const row of rows) found.push(turnFrom(TURN_COLUMNS.map((column) => row[column])));
  }
  return Map.groupBy(found, ({ ticket }) => ticket);
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  const some: (readonly T[])[] = [];
  for (let start = 0; start < all.length; start += ROWS) some.push(all.slice(start, start + ROWS));
  return some;
}
