import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Installation } from '../service/installation.ts';
import {
  eventually,
  listening,
  runningCollector,
  smallWorld,
  startCollector,
  type SmallWorld,
} from './lone-collector.ts';
import { clockOf, databaseOf, played, playedUndisturbed, START, startPlaying } from './played-days.ts';
import { differences, dumpOf, NO_DIFFERENCE, type Dump } from './store-dump.ts';

jest.setTimeout(900_000); // installations with a year of history each, on a busy machine

const KINDS = [
  'figures',
  'said',
  'events',
  'states',
  'transitions',
  'freshness',
  'quarantine',
  'stops',
  'faults',
] as const;

function expectSame(expected: Dump, actual: Dump): void {
  expect(expected.figures.length).toBeGreaterThan(50_000);
  for (const what of KINDS) {
    expect([what, differences(expected[what], actual[what])]).toEqual([what, NO_DIFFERENCE]);
  }
}

describe('two weeks of the demo end in the same', () => {
  const until = '2024-06-17T06:31+07:00';
  let atMost: Dump;
  let bounded: Dump;
  beforeAll(async () => {
    [atMost, bounded] = await Promise.all([
      playedUndisturbed({ until, speed: 'max' }),
      playedUndisturbed({ until, speed: '40000' }),
    ]);
  });

  test('at any speed', () => expectSame(atMost, bounded));

  test('with a stop in the middle, and another while the history is read', async () => {
    const installation = await startPlaying({ until, speed: 'max' });
    try {
      await installation.collector.restart();
      await untilPast(installation, '2024-06-07T12:00+07:00');
      await installation.collector.restart();
      await played(installation, until);
      expectSame(atMost, await dumpOf(databaseOf(installation)));
    } finally {
      await installation.stop();
    }
  });

  const untilPast = (installation: Installation, at: string) =>
    eventually(async () => ((await clockOf(installation)) ?? 0) >= Date.parse(at), 200);
});

const year = process.env['IOC_YEAR'] === '1' ? test : test.skip;
year(
  'a whole year ends in the same at two speeds [takes half an hour: set IOC_YEAR=1]',
  async () => {
    const until = '2025-06-03T06:31+07:00';
    const first = await startPlaying({ until, speed: 'max' });
    const second = await startPlaying({ until, speed: '50000' });
    try {
      await played(first, until, 600);
      await played(second, until, 600);
      expectSame(await dumpOf(databaseOf(first)), await dumpOf(databaseOf(second)));
    } finally {
      await first.stop();
      await second.stop();
    }
  },
  14_400_000,
);

describe('data of one time', () => {
  let world: SmallWorld;
  beforeEach(async () => {
    world = await smallWorld();
  });
  afterEach(() => world.end());
  const simulated = ['--clock', START, '--speed', 'max', '--until', '2024-06-03T08:00+07:00'];

  async function leftBehind(args: readonly string[]): Promise<void> {
    const collector = await runningCollector({ ...world, args });
    collector.signal('SIGTERM');
    expect(await collector.ended).toBe(0);
  }
  async function refusal(args: readonly string[]): Promise<string> {
    const collector = await startCollector({ ...world, args });
    expect(await collector.ended).toBe(2);
    return collector.said();
  }

  test('another start is refused, and so is real time', async () => {
    await leftBehind(simulated);
    const said = 'These data were played from 2024-06-03T07:00:00+07:00';
    expect(await refusal(['--clock', '2024-06-02T07:00+07:00'])).toContain(said);
    expect(await refusal([])).toContain(said);
    await leftBehind(simulated);
  });

  test('simulated time on data of real time is refused', async () => {
    await leftBehind([]);
    expect(await refusal(simulated)).toContain('These data are of real time');
  });

  test('nothing goes out to InfluxDB and Prometheus, unless that is asked for', async () => {
    const asked: string[] = [];
    const influx = createServer((request, response) => {
      asked.push(request.url ?? '');
      request.resume().once('end', () => response.writeHead(204).end());
    });
    const env = { IOC_INFLUX_URL: await listening(influx) };
    const families = async (url: string) =>
      (await (await fetch(`${url}/metrics`)).text()).split('\n').filter((line) => line.startsWith('vnioc_'));
    try {
      const silent = await runningCollector({ ...world, args: simulated, env });
      await eventually(async () => (await nowOf(silent.url)) === Date.parse('2024-06-03T08:00+07:00'));
      expect(await families(silent.url)).toEqual([]);
      expect(asked).toEqual([]);
      silent.signal('SIGTERM');
      await silent.ended;
      const open = await runningCollector({ ...world, args: [...simulated, '--allow-simulated-sinks'], env });
      await eventually(() => asked.some((path) => path.startsWith('/write')));
      expect((await families(open.url)).join('\n')).toContain('vnioc_budget_revenue_vnd{');
      open.signal('SIGTERM');
      await open.ended;
    } finally {
      influx.closeAllConnections();
      influx.close();
    }
  });

  test('the clock waits for whoever lives in it, and says that it is simulated', async () => {
    let release = (): void => undefined;
    const told: string[] = [];
    const slow = createServer((request, response) => {
      request.on('data', (text: Buffer) => told.push(text.toString()));
      release = () => void response.writeHead(204).end();
    });
    const env = { IOC_CLOCK_LISTENER: await listening(slow) };
    const collector = await runningCollector({ ...world, args: simulated, env });
    try {
      await eventually(() => told.length === 1);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await nowOf(collector.url)).toBe(Date.parse(START));
      expect(told).toEqual(['{"now":"2024-06-03T07:00:00+07:00"}']);
      release();
      await eventually(async () => (await nowOf(collector.url)) === Date.parse('2024-06-03T08:00+07:00'));
    } finally {
      collector.signal('SIGTERM');
      expect(await collector.ended).toBe(0);
      slow.closeAllConnections();
      slow.close();
    }
  });

  async function nowOf(url: string): Promise<number> {
    const key = readFileSync(`${world.data}/operator.key`, 'utf8').trim();
    const response = await fetch(`${url}/api/v1/clock`, { headers: { authorization: `Bearer ${key}` } });
    const { now, simulated: isSimulated } = (await response.json()) as { now: number; simulated: boolean };
    expect(isSimulated).toBe(true);
    return now;
  }
});
