import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storesContract } from '../../test/paging/stores-contract.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';

describe('pages, links and duty on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-pages-'));
  const opened: Database[] = [];
  storesContract(async () => {
    const database = await openDatabase({ kind: 'sqlite', file: join(folder, `${opened.length}.db`) });
    opened.push(database);
    return database;
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
