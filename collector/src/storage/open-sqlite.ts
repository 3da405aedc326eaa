import { Kysely, SqliteDialect } from 'kysely';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database, NoTables } from './database.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { openSqliteHandle } from './sqlite-handle.ts';
import { asDatabaseFault } from './sqlite-fault.ts';
import type { SqliteHandle } from './sqlite-handle.ts';
import { SqliteReader } from './sqlite-reader.ts';

function overHandle(file: string, handle: SqliteHandle, release: () => void): Database {
  const kysely = new Kysely<NoTables>({ dialect: new SqliteDialect({ database: handle }) });
  const reader = new SqliteReader(file);
  let open = true;
  // Kysely lets one transaction at a time use the connection: that is the single writer.
  const transaction: Database['transaction'] = (work) => kysely.transaction().execute(work);
  return {
    kysely,
    dialect: 'sqlite',
    sqlite: handle,
    transaction,
    writeExclusively: transaction,
    readNumbers: (query) => reader.readNumbers(query),
    readRows: (query) => reader.readRows(query),
    close: async () => {
      if (!open) return;
      open = false;
      await reader.close();
      await kysely.connection().execute(async () => undefined); // waits for the transaction under way
      await kysely.destroy();
      release();
    },
  };
}

/** Opens a SQLite file for writing, as its only owner. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const release = takeOwnerLock(file);
  try {
    return overHandle(file, openSqliteHandle(file, { readOnly: false }), release);
  } catch (cause) {
    release();
    throw asDatabaseFault(cause, file);
  }
}

/** Opens a SQLite file for reading, beside a collector that may be writing it. */
export const openSqliteReadOnly = (file: string): Database =>
  overHandle(file, openSqliteHandle(file, { readOnly: true }), () => undefined);
