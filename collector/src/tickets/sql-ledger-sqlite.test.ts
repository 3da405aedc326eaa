import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerContract } from '../../test/ticket-contract/ledger-contract.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';

jest.setTimeout(60_000); // a busy machine

describe('the ledger on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-ledger-'));
  const opened: Database[] = [];
  let files = 0;
  ledgerContract({
    open: async () => {
      const database = await openDatabase({ kind: 'sqlite', file: join(folder, `${(files += 1)}.db`) });
      opened.push(database);
      return database;
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) await database.close();
    },
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
});
