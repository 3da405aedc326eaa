import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { sqlStore } from './sql-store.ts';
import { storeContract } from '../../test/store-contract/store-contract.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describe('the store on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-store-'));
  const opened: Database[] = [];
  let files = 0;
  storeContract({
    newLocation: async () => ({ kind: 'sqlite', file: join(folder, `${(files += 1)}.db`) }),
    open: async (location) => {
      const database = await openDatabase(location);
      opened.push(database);
      return sqlStore(database);
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) await database.close();
    },
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
});
