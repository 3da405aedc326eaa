import { jest } from '@jest/globals';
import { sql } from 'kysely';
import { accountStoreContract } from '../../test/accounting/account-store-contract.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../test/servers/postgres.ts';
import type { RunningServer } from '../../test/servers/server-process.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { openPostgres } from '../storage/open-postgres.ts';

jest.setTimeout(60_000); // a real server on a busy machine

const catalog = await shippedCatalog('van-lam');

describeWith(postgresAvailable(), 'postgresql')('accounts on PostgreSQL', () => {
  let server: RunningServer;
  let root: Database;
  const opened: Database[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    root = openPostgres(server.url, { readOnly: false });
  }, 30_000);
  afterAll(async () => {
    for (const database of [...opened, root]) await database.close();
    await server.stop();
  }, 30_000);
  accountStoreContract(async () => {
    const name = `accounts_${opened.length}`;
    await sql`create database ${sql.ref(name)}`.execute(root.kysely);
    const database = await openDatabase({ kind: 'postgres', url: server.url.replace(/postgres$/, name) });
    opened.push(database);
    return database;
  }, catalog);
});
