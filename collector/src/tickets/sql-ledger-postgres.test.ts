import { jest } from '@jest/globals';
import { sql } from 'kysely';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../test/servers/postgres.ts';
import type { RunningServer } from '../../test/servers/server-process.ts';
import { ledgerContract } from '../../test/ticket-contract/ledger-contract.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { openPostgres } from '../storage/open-postgres.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('the ledger on PostgreSQL', () => {
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
    await server.stop();
  }, 30_000);
  ledgerContract({
    open: async () => {
      const name = `ledger_${(databases += 1)}`;
      await sql`create database ${sql.ref(name)}`.execute(root.kysely);
      const database = await openDatabase({ kind: 'postgres', url: server.url.replace(/postgres$/, name) });
      opened.push(database);
      return database;
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) await database.close();
    },
  });
});
