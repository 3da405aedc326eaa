import { sql } from 'kysely';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { agendaContract } from '../../test/paging/agenda-contract.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresLocations } from '../../test/storage/postgres-databases.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { sqlAgenda } from './sql-agenda.ts';

const ROWS = 500;
const worker = fileURLToPath(new URL('../../test/paging/agenda-worker.ts', import.meta.url));

describeWith(postgresAvailable(), 'postgresql')('the agenda on PostgreSQL', () => {
  const newLocation = postgresLocations('agenda');
  const opened: Database[] = [];
  let url: string;
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  const open = async (): Promise<Database> => {
    const location = await newLocation();
    const database = await openDatabase(location);
    opened.push(database);
    url = location.url;
    return database;
  };
  agendaContract(open);

  const start = (holder: string, pause: number): ChildProcess =>
    spawn(process.execPath, ['--no-warnings', worker, url, holder, '1500', String(pause)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const filled = async (): Promise<Database> => {
    const database = await open();
    await sql`create table effects (id text not null, holder text not null)`.execute(database.kysely);
    const items = Array.from({ length: ROWS }, (_, n) => ({
      ...{ id: `a${n}`, subject: 't', dueAt: n, task: { kind: 'page', page: `p${n}` } as const },
    }));
    await sqlAgenda(database, 'filler').replace(database.kysely, 't', items);
    return database;
  };
  const effects = async (database: Database) =>
    (await sql<{ id: string; holder: string }>`select id, holder from effects`.execute(database.kysely)).rows;

  test(`two processes share ${ROWS} rows: each is done exactly once, and both did some`, async () => {
    const database = await filled();
    const [one, other] = [start('one', 1), start('other', 1)];
    await Promise.all([once(one, 'close'), once(other, 'close')]);
    const done = await effects(database);
    expect(new Set(done.map(({ id }) => id)).size).toBe(ROWS);
    expect(done).toHaveLength(ROWS);
    expect(new Set(done.map(({ holder }) => holder)).size).toBe(2);
  }, 120_000);

  test('the rows of a collector that is killed -9 come back after their lease; none is lost, none is doubled', async () => {
    const database = await filled();
    const doomed = start('doomed', 20);
    await once(doomed.stdout as NodeJS.ReadableStream, 'data');
    doomed.kill('SIGKILL');
    await once(doomed, 'close');
    const heir = start('heir', 0);
    await once(heir, 'close');
    const done = await effects(database);
    expect(done).toHaveLength(ROWS);
    expect(new Set(done.map(({ id }) => id)).size).toBe(ROWS);
    expect(new Set(done.map(({ holder }) => holder))).toEqual(new Set(['doomed', 'heir']));
  }, 120_000);
});
