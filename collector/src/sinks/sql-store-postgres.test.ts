import { jest } from '@jest/globals';
import { sql } from 'kysely';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../test/servers/postgres.ts';
import type { RunningServer } from '../../test/servers/server-process.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { openPostgres } from '../storage/open-postgres.ts';
import { sqlStore } from './sql-store.ts';
import { storeContract } from '../../test/store-contract/store-contract.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('the store on PostgreSQL', () => {
  let server: RunningServer;
  let root: Database;
  const opened: Database[] = [];
  let databases = 0;
  beforeAll(async () => {
    server = await startPostgres();
    root = openPostgres(server.url, { readOnly: false });
  }, 30_000);
  afterAll(async () => {
    await root.close();
    await server.stop(); // its last checkpoint writes every database of the suite
  }, 30_000);
  storeContract({
    newLocation: async () => {
      const name = `store_${(databases += 1)}`;
      await sql`create database ${sql.ref(name)}`.execute(root.kysely);
      return { kind: 'postgres', url: server.url.replace(/postgres$/, name) };
    },
    open: async (location) => {
      const database = await openDatabase(location);
      opened.push(database);
      return sqlStore(database);
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) await database.close();
    },
  });
});
