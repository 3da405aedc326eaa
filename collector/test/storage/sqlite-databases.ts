import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';

/** Inside a `describe`: each call opens a SQLite file of its own, closed after the test. */
export function sqliteDatabases(prefix: string): () => Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), `vnioc-${prefix}-`));
  const opened: Database[] = [];
  let files = 0;
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return async () => {
    const database = await openDatabase({ kind: 'sqlite', file: join(folder, `${(files += 1)}.db`) });
    opened.push(database);
    return database;
  };
}
