import { sql } from 'kysely';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../test/servers/postgres.ts';
import type { RunningServer } from '../../test/servers/server-process.ts';
import type { Database } from './database.ts';
import { openDatabase, openReadOnly } from './open-database.ts';

describeWith(postgresAvailable(), 'postgresql')('a PostgreSQL database', () => {
  let server: RunningServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres();
    database = await openDatabase({ kind: 'postgres', url: server.url });
  }, 30_000);
  afterAll(async () => {
    await database.close();
    await server.stop();
  }, 30_000);

  test('may be shared by several collectors that start at the same moment', async () => {
    const all = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'postgres', url: server.url })));
    for (const one of all) await one.close();
    expect(all.map((one) => one.dialect)).toEqual(['postgres', 'postgres', 'postgres']);
  });

  test('lets exclusive writers wait for each other, over several connections', async () => {
    let inside = 0;
    const alone = () =>
      database.writeExclusively(async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 10));
        inside -= 1;
      });
    await Promise.all([alone(), alone(), alone(), alone()]);
  });

  test('gives 64-bit integers as numbers, to rows and to packed numbers', async () => {
    const query = sql<{ at: number }>`select 1717434000000::bigint as at, null::bigint as nothing, 0.5::float8 as half`;
    expect((await query.execute(database.kysely)).rows).toEqual([{ at: 1_717_434_000_000, nothing: null, half: 0.5 }]);
    const packed = await database.readNumbers(query.compile(database.kysely));
    expect(packed).toEqual({ width: 3, values: new Float64Array([1_717_434_000_000, Number.NaN, 0.5]) });
  });

  test('is never written by a reader', async () => {
    const reader = await openReadOnly({ kind: 'postgres', url: server.url });
    await expect(sql`insert into settings values ('a', 'b')`.execute(reader.kysely)).rejects.toThrow(/read-only/);
    await reader.close();
  });

  test('keeps revisions for ever: none is changed, none is removed', async () => {
    await sql`insert into revisions values (1, 1, 1, 1, 0, 1, 5, null, null, 1, 0, 1, null, null)`.execute(
      database.kysely,
    );
    for (const change of ['update revisions set value = 6', 'delete from revisions', 'truncate revisions']) {
      await expect(sql.raw(change).execute(database.kysely)).rejects.toThrow(/append-only/);
    }
  });

  test('that is away and comes back is used again', async () => {
    await server.kill9();
    await expect(sql`select 1`.execute(database.kysely)).rejects.toThrow();
    await server.restart();
    expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
  }, 30_000);
});
