import type { Database, DatabaseLocation } from './database.ts';
import { expectUpToDate, migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite, openSqliteReadOnly } from './open-sqlite.ts';

/**
 * Opens the database for writing and brings its tables up to date. Throws DatabaseFault when another collector owns the
 * SQLite file, or when the tables cannot be brought up to date.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database =
    location.kind === 'sqlite' ? openSqlite(location.file) : openPostgres(location.url, { readOnly: false });
  try {
    await migrate(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/**
 * Opens the database for reading only, beside a running collector; changes nothing, not even the tables. Throws
 * DatabaseFault when these are of an earlier version.
 */
export async function openReadOnly(location: DatabaseLocation): Promise<Database> {
  const database =
    location.kind === 'sqlite' ? openSqliteReadOnly(location.file) : openPostgres(location.url, { readOnly: true });
  try {
    await expectUpToDate(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}
