import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountStoreContract } from '../../test/accounting/account-store-contract.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';

const catalog = await shippedCatalog('van-lam');

describe('accounts on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-accounts-'));
  const opened: Database[] = [];
  accountStoreContract(async () => {
    const database = await openDatabase({ kind: 'sqlite', file: join(folder, `${opened.length}.db`) });
    opened.push(database);
    return database;
  }, catalog);
  afterAll(async () => {
    for (const database of opened) await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
