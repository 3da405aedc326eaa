import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catchUpContract } from '../../../test/alert-contract/catch-up-contract.ts';
import { producersContract } from '../../../test/alert-contract/producers-contract.ts';
import type { Database } from '../../storage/database.ts';
import { openDatabase } from '../../storage/open-database.ts';

jest.setTimeout(60_000); // a busy machine

describe('our own producers of alerts on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-producers-'));
  const opened: Database[] = [];
  let files = 0;
  const open = async () => {
    const database = await openDatabase({ kind: 'sqlite', file: join(folder, `${(files += 1)}.db`) });
    opened.push(database);
    return database;
  };
  producersContract(open);
  describe('while history is caught up with', () => catchUpContract(open));
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
});
