import type { Database } from '../storage/database.ts';
import { chunksOf } from '../tickets/ledger-tables.ts';
import type { Ledger, Tables } from '../tickets/ledger.ts';
import type { TicketId } from '../tickets/received.ts';
import type { AccountStore } from './account-store.ts';
import type { Turn } from './turn.ts';
import { accountFrom, TURN_COLUMNS, turnFrom, type AccountTables } from './account-tables.ts';
import { projectChanges } from './project-changes.ts';
import { readLives } from './read-lives.ts';

/** Turns and accounts on SQLite and PostgreSQL; what was true earlier is folded from the ledger. */
export const sqlAccountStore = (database: Database, ledger: Ledger): AccountStore => ({
  project: projectChanges,
  livesBetween: (query) => readLives(database, ledger, query),
  lifeOf,
  turnsOf,
  overdue,
});

async function lifeOf(tables: Tables, ticket: TicketId) {
  const kept = tables.withTables<AccountTables>();
  const account = await kept
    .selectFrom('ticket_accounts')
    .select('body')
    .where('ticket', '=', ticket)
    .executeTakeFirst();
  if (account === undefined) return null;
  const rows = await kept
    .selectFrom('turns')
    .select(TURN_COLUMNS)
    .where('ticket', '=', ticket)
    .orderBy('cycle')
    .orderBy('turn_index')
    .execute();
  return {
    account: accountFrom(account.body),
    turns: rows.map((row) => turnFrom(TURN_COLUMNS.map((column) => row[column]))),
  };
}

async function turnsOf(tables: Tables, tickets: readonly TicketId[]) {
  const found: Turn[] = [];
  for (const chunk of chunksOf(tickets)) {
    const rows = await tables
      .withTables<AccountTables>()
      .selectFrom('turns')
      .select(TURN_COLUMNS)
      .where('ticket', 'in', chunk)
      .orderBy('ticket')
      .orderBy('cycle')
      .orderBy('turn_index')
      .execute();
    found.push(...rows.map((row) => turnFrom(TURN_COLUMNS.map((column) => row[column]))));
  }
  return Map.groupBy(found, ({ ticket }) => ticket);
}

async function overdue(tables: Tables, at: number) {
  const rows = await tables
    .withTables<AccountTables & { tickets: { id: string; drill: number } }>()
    .selectFrom('turns')
    .select(({ fn }) => ['holder', 'unit', fn.countAll().as('n')])
    .where('to_at', 'is', null)
    .where('holder', '<>', 'citizen')
    .where('due_at', '<', at)
    .where('ticket', 'not in', (drills) => drills.selectFrom('tickets').select('id').where('drill', '=', 1))
    .groupBy(['holder', 'unit'])
    .execute();
  return rows.map(({ holder, unit, n }) => ({ unit: unit ?? holder, n: Number(n) }));
}
