import { openDatabase } from '../storage/open-database.ts';
import type { Database } from '../storage/database.ts';
import { SharedTransaction } from './shared-transaction.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';

describe('small writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-shared-'));
  let database: Database;
  let transactions = 0;
  let shared: SharedTransaction<number, number>;
  beforeAll(async () => {
    database = await openDatabase({ kind: 'sqlite', file: join(folder, 'a.db') });
    await sql`create table numbers (n integer primary key)`.execute(database.kysely);
    const counted = { transaction: ((work) => ((transactions += 1), database.transaction(work))) as Transaction };
    shared = new SharedTransaction(counted, async (tables, n: number) => {
      await sql`insert into numbers (n) values (${n})`.execute(tables);
      if (n < 0) throw new Error(`wrong ${n}`);
      return n * 2;
    });
  });
  type Transaction = Database['transaction'];
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const kept = async () =>
    (await sql<{ n: number }>`select n from numbers order by n`.execute(database.kysely)).rows.map(({ n }) => n);

  test('that come together share a transaction, and each is told its own result', async () => {
    expect(await Promise.all([1, 2, 3].map((n) => shared.add(n)))).toEqual([2, 4, 6]);
    expect(transactions).toBe(1);
    expect(await kept()).toEqual([1, 2, 3]);
  });

  test('are not lost with one that fails', async () => {
    const all = await Promise.allSettled([4, -5, 6].map((n) => shared.add(n)));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kept()).toEqual([1, 2, 3, 4, 6]);
  });

  test('that come one after the other are committed one after the other', async () => {
    expect([await shared.add(7), await shared.add(8)]).toEqual([14, 16]);
    expect(await kept()).toEqual([1, 2, 3, 4, 6, 7, 8]);
  });
});
