import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { accessContract } from '../../test/access/access-contract.ts';

const catalog = await shippedCatalog('van-lam');

describe('access on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-access-'));
  const opened: Database[] = [];
  accessContract(async () => {
    const database = await openDatabase({ kind: 'sqlite', file: join(folder, `${opened.length}.db`) });
    opened.push(database);
    return database;
  }, catalog);
  afterAll(async () => {
    for (const database of opened) await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
