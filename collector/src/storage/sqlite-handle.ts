import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';

const KEPT_STATEMENTS = 300;

/** An open SQLite file with its prepared statements kept, as Kysely wants it (the shape of better-sqlite3). */
export interface SqliteHandle extends SqliteDatabase {
  /** The kept statement of this text, to be bound and run directly. */
  statement(sql: string): StatementSync;
}

const bindable = (parameters: readonly unknown[]): SQLInputValue[] =>
  parameters.map((value) => (typeof value === 'boolean' ? Number(value) : (value as SQLInputValue)));

const asKyselyStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...bindable(parameters)),
  run: (parameters) => statement.run(...bindable(parameters)),
  iterate: (parameters) => statement.iterate(...bindable(parameters)),
});

/** WAL with a full sync: an acknowledged commit survives kill -9 and a power cut (facts/store.md). */
const WRITER_PRAGMAS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;';
const PRAGMAS =
  'PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;';

export function openSqliteHandle(file: string, options: { readOnly: boolean }): SqliteHandle {
  const connection = new DatabaseSync(file, { readOnly: options.readOnly });
  connection.exec(options.readOnly ? PRAGMAS : WRITER_PRAGMAS + PRAGMAS);
  const kept = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const prepared = connection.prepare(sql);
    kept.set(sql, prepared);
    return prepared;
  };
  return {
    statement,
    prepare: (sql) => asKyselyStatement(statement(sql)),
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}
