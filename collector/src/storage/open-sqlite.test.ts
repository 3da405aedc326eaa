import { sql } from 'kysely';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseFault } from './database-fault.ts';
import type { Database } from './database.ts';
import { openDatabase, openReadOnly } from './open-database.ts';

const owner = fileURLToPath(new URL('../../test/storage/owning-process.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vnioc-storage-'));
const opened: Database[] = [];
let files = 0;
const newFile = (): string => join(folder, 'sub', `${(files += 1)}.db`);
const open = async (file: string, how = openDatabase): Promise<Database> => {
  const database = await how({ kind: 'sqlite', file });
  opened.push(database);
  return database;
};
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = async (database: Database): Promise<unknown[]> =>
  (await sql<{ setting_value: string }>`select setting_value from settings`.execute(database.kysely)).rows.map(
    (row) => row.setting_value,
  );

describe('a SQLite file', () => {
  test('has one owner; a second collector is told so in both languages', async () => {
    const file = newFile();
    const first = await open(file);
    const second = open(file);
    await expect(second).rejects.toThrow(DatabaseFault);
    await expect(second).rejects.toMatchObject({
      sentence: { vi: expect.stringContaining(file), en: expect.stringMatching(/Another collector/) },
    });
    await first.close();
    expect(await settings(await open(file))).toEqual([]);
  });

  test('is read beside its owner, and never written by a reader', async () => {
    const file = newFile();
    const writer = await open(file);
    const reader = await open(file, openReadOnly);
    await sql`insert into settings values ('a', 'Đúng')`.execute(writer.kysely);
    expect(await settings(reader)).toEqual(['Đúng']);
    await expect(sql`insert into settings values ('b', 'x')`.execute(reader.kysely)).rejects.toThrow(/readonly/);
  });

  test('whose owner was killed -9 is free at once, with everything that was acknowledged', async () => {
    const file = newFile();
    await (await open(file)).close();
    const child = spawn(process.execPath, ['--no-warnings', owner, file]);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([gone, new Promise((resolve) => child.stdout.once('data', resolve))]);
    const refused = await open(file).catch((cause: unknown) => String(cause));
    child.kill('SIGKILL');
    await gone;
    expect(refused).toMatch(/Another collector/);
    expect(await settings(await open(file))).toEqual(['child']);
  });

  test('that is no database is refused, and freed again', async () => {
    const file = newFile();
    await (await open(file)).close();
    writeFileSync(file, 'this is not a database, it is a text that somebody put there'.repeat(100));
    await expect(open(file)).rejects.toThrow(/không phải là cơ sở dữ liệu SQLite.*(?:not an?|no) SQLite database/s);
    rmSync(file);
    expect(await settings(await open(file))).toEqual([]);
  });

  test('lets one transaction after the other write, and a failed one leaves nothing', async () => {
    const database = await open(newFile());
    const write = (name: string, fail: boolean) =>
      database.writeExclusively(async (transaction) => {
        await sql`insert into settings values (${name}, ${name})`.execute(transaction);
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (fail) throw new Error('no');
      });
    const all = await Promise.allSettled([write('a', false), write('b', true), write('c', false)]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await settings(database)).toEqual(['a', 'c']);
  });

  test('answers heavy questions from another thread, which sees every commit', async () => {
    const database = await open(newFile());
    const ask = (text: string) => database.readNumbers(sql.raw(text).compile(database.kysely));
    expect(await ask('select 1, null, 2.5')).toEqual({ width: 3, values: new Float64Array([1, Number.NaN, 2.5]) });
    for (let n = 1; n <= 20; n += 1) {
      await sql`insert into settings values (${`k${n}`}, 'v')`.execute(database.kysely);
      expect((await ask('select count(*) from settings')).values[0]).toBe(n);
    }
    const many = await ask(
      'with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000) select i from n',
    );
    expect([many.values.length, many.values[4999]]).toEqual([5000, 5000]);
    const rows = sql`select 'Đ', ${7}, null`.compile(database.kysely);
    expect(await database.readRows(rows)).toEqual([['Đ', 7, null]]);
    await expect(ask('select wrong')).rejects.toThrow(/no such column/);
    await expect(ask('delete from settings')).rejects.toThrow(/readonly/);
  });

  test('keeps revisions for ever: none is changed, none is removed', async () => {
    const database = await open(newFile());
    await sql`insert into revisions values (1, 1, 1, 1, 0, 1, 5, null, null, 1, 0, 1, null, null)`.execute(
      database.kysely,
    );
    await expect(sql`update revisions set value = 6`.execute(database.kysely)).rejects.toThrow(/append-only/);
    await expect(sql`delete from revisions`.execute(database.kysely)).rejects.toThrow(/append-only/);
  });

  test('is closed once, whoever closes it again', async () => {
    const database = await open(newFile());
    await database.close();
    await database.close();
    await expect(database.readNumbers(sql`select 1`.compile(database.kysely))).rejects.toThrow();
  });
});
