import { sql } from 'kysely';
import { storesContract } from '../../test/paging/stores-contract.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../test/servers/postgres.ts';
import type { RunningServer } from '../../test/servers/server-process.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { openPostgres } from '../storage/open-postgres.ts';

describeWith(postgresAvailable(), 'postgresql')('pages, links and duty on PostgreSQL', () => {
  let server: RunningServer;
  let root: Database;
  const opened: Database[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    root = openPostgres(server.url, { readOnly: false });
  }, 60_000);
  afterAll(async () => {
    for (const database of [...opened, root]) await database.close();
    await server.stop();
  });
  storesContract(async () => {
    const name = `pages_${opened.length}`;
    await sql`create database ${sql.ref(name)}`.execute(root.kysely);
    const database = await openDatabase({ kind: 'postgres', url: server.url.replace(/postgres$/, name) });
    opened.push(database);
    return database;
  });
});
