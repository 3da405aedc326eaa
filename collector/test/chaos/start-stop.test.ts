import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { findBinary } from '../servers/binary.ts';
import { describeWith } from '../servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../servers/postgres.ts';
import {
  eventually,
  listening,
  runningCollector,
  smallWorld,
  startCollector,
  type SmallWorld,
} from './lone-collector.ts';
import { databaseOf, played, startPlaying } from './played-days.ts';
import { differences, dumpOf, NO_DIFFERENCE } from './store-dump.ts';

jest.setTimeout(600_000); // starts real collectors on a busy machine, two of them with a year of history

const isRoot = process.getuid?.() === 0;
let world: SmallWorld;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.end());

/** Starts something that must be refused; what it said, in both languages and without a stack. */
async function refused(start: Parameters<typeof startCollector>[0], code = 1): Promise<string> {
  const collector = await startCollector(start);
  expect(await collector.ended).toBe(code);
  expect(collector.said()).not.toMatch(/^ +at /m);
  return collector.said();
}

describe('a start that cannot be', () => {
  test('on a taken port names the port', async () => {
    const squatter = createServer();
    const port = Number(new URL(await listening(squatter)).port);
    expect(await refused({ ...world, port })).toMatch(`Cổng ${port} đang được dùng`);
    squatter.close();
  });

  test('on data that another collector has open says where that one runs', async () => {
    const first = await runningCollector(world);
    const said = await refused(world);
    expect(said).toContain('Another collector is using the database');
    expect(said).toContain(first.url);
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  test('on a broken database file says which', async () => {
    mkdirSync(world.data, { recursive: true });
    writeFileSync(join(world.data, 'ioc.db'), 'not a database at all, '.repeat(1000));
    expect(await refused(world)).toMatch(/ioc\.db.*\n?/);
  });

  test('on a broken site prints every fault, not the first only', async () => {
    const file = join(world.site, 'indicators.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('domain: budget', 'domain: nowhere'));
    const said = await refused(world);
    expect(said.match(/indicators\.yaml:\d+: .*nowhere/g)).toHaveLength(2);
    expect(said).toContain('not started');
  });

  const canBeNobody = isRoot && findBinary('setpriv') !== undefined;
  (isRoot && !canBeNobody ? test.skip : test)('in a folder where nothing may be written says so', async () => {
    mkdirSync(world.data);
    chmodSync(world.data, 0o555);
    chmodSync(join(world.data, '..'), 0o755);
    const before = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const said = await refused({ ...world, before });
    expect(said).toContain(world.data);
    expect(said).toMatch(/Không ghi được.*\/.*[Cc]annot/s);
  });

  const tmpfs = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', folder]).status === 0;
  test('on a full disk says so', async () => {
    mkdirSync(world.data);
    if (!isRoot || !tmpfs(world.data)) return expectRoomIsNeeded();
    try {
      expect(await refused(world)).toMatch(/đầy|full/);
    } finally {
      spawnSync('umount', [world.data]);
    }
  });
  /** No mount here: the limit of a file's size stands in for the end of the disk. */
  async function expectRoomIsNeeded(): Promise<void> {
    const before = ['/bin/sh', '-c', 'ulimit -f 16; exec "$@"', 'sh'];
    expect(await refused({ ...world, before })).toMatch(/đầy|full/);
  }
});

describe('Ctrl-C', () => {
  test('ends a collector within ten seconds, and a restart has its figures', async () => {
    const figures = async () => (await dumpOf({ kind: 'sqlite', file: join(world.data, 'ioc.db') })).figures;
    const first = await runningCollector(world);
    await eventually(async () => (await figures()).length > 0);
    const [before, asked] = [await figures(), Date.now()];
    first.signal('SIGINT');
    expect(await first.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    const second = await runningCollector(world);
    expect(await figures()).toEqual(before);
    second.signal('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

describeWith(postgresAvailable(), 'postgresql')('PostgreSQL', () => {
  test('has the same days, figure by figure, as SQLite', async () => {
    const until = '2024-06-05T06:31+07:00';
    const postgres = await startPostgres();
    const onSqlite = await startPlaying({ until, speed: 'max' });
    const onPostgres = await startPlaying({ until, speed: 'max', env: { IOC_DATABASE_URL: postgres.url } });
    try {
      await Promise.all([played(onSqlite, until, 200), played(onPostgres, until, 200)]);
      const expected = await dumpOf(databaseOf(onSqlite));
      const actual = await dumpOf({ kind: 'postgres', url: postgres.url });
      expect(expected.figures.length).toBeGreaterThan(50_000);
      for (const what of ['figures', 'said', 'events', 'states', 'transitions', 'freshness', 'quarantine'] as const) {
        expect([what, differences(expected[what], actual[what])]).toEqual([what, NO_DIFFERENCE]);
      }
    } finally {
      await onPostgres.stop();
      await onSqlite.stop();
      await postgres.stop();
    }
  });
});
