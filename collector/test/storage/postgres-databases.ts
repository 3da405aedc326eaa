import { sql } from 'kysely';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openPostgres } from '../../src/storage/open-postgres.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { RunningServer } from '../servers/server-process.ts';

/** Inside a `describe`: a real PostgreSQL for its tests. Each call opens a database of its own, closed after the test. */
export function postgresDatabases(prefix: string): () => Promise<Database> {
  let server: RunningServer;
  let root: Database;
  const opened: Database[] = [];
  let databases = 0;
  beforeAll(async () => {
    server = await startPostgres();
    root = openPostgres(server.url, { readOnly: false });
  }, 60_000);
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  afterAll(async () => {
    await root.close();
    await server.stop();
  }, 30_000);
  return async () => {
    const name = `${prefix}_${(databases += 1)}`;
    await sql`create database ${sql.ref(name)}`.execute(root.kysely);
    const database = await openDatabase({ kind: 'postgres', url: server.url.replace(/postgres$/, name) });
    opened.push(database);
    return database;
  };
}
