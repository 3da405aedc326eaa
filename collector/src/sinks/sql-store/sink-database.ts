import type { Kysely, Transaction } from 'kysely';
import type { Database, Dialect, NumberTable } from '../../storage/database.ts';
import type { SqliteHandle } from '../../storage/sqlite-handle.ts';
import type { SinkTables } from './sink-tables.ts';

/** The database with our tables known to the compiler. */
export interface SinkDatabase {
  readonly kysely: Kysely<SinkTables>;
  readonly dialect: Dialect;
  readonly sqlite: SqliteHandle | null;
  writeExclusively<T>(work: (transaction: SinkTransaction) => Promise<T>): Promise<T>;
  readonly readNumbers: Database['readNumbers'];
  readonly readRows: Database['readRows'];
}

export type SinkTransaction = Transaction<SinkTables>;
export type { NumberTable };

export const sinkDatabase = (database: Database): SinkDatabase => ({
  kysely: database.kysely.withTables<SinkTables>(),
  dialect: database.dialect,
  sqlite: database.sqlite,
  writeExclusively: (work) => database.writeExclusively((transaction) => work(transaction.withTables<SinkTables>())),
  readNumbers: (query) => database.readNumbers(query),
  readRows: (query) => database.readRows(query),
});
