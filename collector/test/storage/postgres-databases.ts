import { sql } from 'kysely';
import type { Database, DatabaseLocation } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openPostgres } from '../../src/storage/open-postgres.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { RunningServer } from '../servers/server-process.ts';

/** Inside a `describe`: a real PostgreSQL for its tests. Each call makes an empty database and says where it is. */
export function postgresLocations(prefix: string): () => Promise<DatabaseLocation & { readonly kind: 'postgres' }> {
  let server: RunningServer;
  let root: Database;
  let databases = 0;
  beforeAll(async () => {
    server = await startPostgres();
    root = openPostgres(server.url, { readOnly: false });
  }, 60_000);
  afterAll(async () => {
    await root.close();
    await server.stop(); // its last checkpoint writes every database of the suite
  }, 30_000);
  return async () => {
    const name = `${prefix}_${(databases += 1)}`;
    await sql`create database ${sql.ref(name)}`.execute(root.kysely);
    return { kind: 'postgres', url: server.url.replace(/postgres$/, name) };
  };
}

/** The same; each call opens the database that it made, closed after the test. */
export function postgresDatabases(prefix: string): () => Promise<Database> {
  const newLocation = postgresLocations(prefix);
  const opened: Database[] = [];
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  return async () => {
    const database = await openDatabase(await newLocation());
    opened.push(database);
    return database;
  };
}
