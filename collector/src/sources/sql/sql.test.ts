import pg from 'pg';
import { describeWith } from '../../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../../test/servers/postgres.ts';
import { faultOf, fetchRequest, takeAll } from '../testcases/fetch-request.ts';
import type { SqlConnection } from './connection.ts';
import { sql } from './sql.ts';

describeWith(postgresAvailable(), 'postgresql')("somebody's PostgreSQL", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = new pg.Client(server.url);
    await client.connect();
    await client.query('create table cases (id bigint, ngay timestamptz, xa text, so_ca int, ty_le numeric(6,3))');
    await client.query(
      "insert into cases select n / 2, '2024-06-02T20:00:00Z', '11989', n, 1.234 from generate_series(2, 21) n",
    );
  }, 30_000);
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  const query = 'select * from cases where id > $1 order by id, so_ca;';
  const request = (connection: Partial<SqlConnection> = {}, cursor: string | null = null) =>
    fetchRequest<SqlConnection>(
      { urlEnv: 'DB', query, cursorColumn: 'id', since: '0', rowsPerPart: 5, ...connection },
      { cursor, secrets: { DB: server.url } },
    );
  const counts = (
    parts: readonly { content: { columns: readonly string[]; rows: readonly (readonly unknown[])[] } }[],
  ): unknown[] => parts.flatMap(({ content }) => content.rows.map((row) => row[content.columns.indexOf('so_ca')]));

  it('gives rows in parts, numbers as numbers and times in local time', async () => {
    const parts = await takeAll(sql.fetch(request()));
    expect(parts.map(({ content }) => content.rows.length)).toEqual([5, 5, 5, 5]);
    expect(parts[0]?.content.rows[0]).toEqual([1, '2024-06-03 03:00:00+07', '11989', 2, 1.234]);
  });

  it('goes on from the cursor, and never inside the rows of one value', async () => {
    const parts = await takeAll(sql.fetch(request()));
    expect(parts.map(({ cursor }) => cursor)).toEqual(['2', '5', '7', '10']);
    const rest = await takeAll(sql.fetch(request({}, parts[0]?.cursor)));
    expect(new Set([...counts(parts.slice(0, 1)), ...counts(rest)]).size).toBe(20);
    await client.query("insert into cases values (11, now(), '11989', 99, 0)");
    expect(counts(await takeAll(sql.fetch(request({}, parts.at(-1)?.cursor))))).toEqual([99]);
    expect(counts(await takeAll(sql.fetch(request({}, '11'))))).toEqual([]);
  });

  it.each([
    ['delete from cases returning *', 'configuration'],
    ['select * from nowhere where 1 > $1', 'configuration'],
    ['select pg_sleep(5), $1::text as id', 'timeout'],
  ])('the query %s fails as %s', async (text, fault) => {
    expect(await faultOf(sql.fetch(request({ query: text, statementTimeoutSeconds: 0.3 })))).toMatchObject({ fault });
    expect((await client.query('select 1 from cases')).rowCount).toBeGreaterThan(19);
  });

  it('may not be written to, however the query tries', async () => {
    await client.query(
      "create or replace function sneak() returns int language sql as 'delete from cases returning 1'",
    );
    await faultOf(sql.fetch(request({ query: 'select sneak() as id, $1::text' })));
    expect((await client.query('select 1 from cases')).rowCount).toBeGreaterThan(19);
  });

  it('that refuses the password or is not there says which', async () => {
    const at = (url: string) =>
      fetchRequest<SqlConnection>({ urlEnv: 'DB', query: 'select 1' }, { secrets: { DB: url } });
    expect(await faultOf(sql.fetch(at(server.url.replace('vnioc@', 'nobody@'))))).toMatchObject({ fault: 'refused' });
    const gone = await faultOf(sql.fetch(at('postgres://u:geheim@127.0.0.1:1/x')));
    expect(gone).toMatchObject({ fault: 'unreachable' });
    expect(gone.message).not.toContain('geheim');
  });
});
