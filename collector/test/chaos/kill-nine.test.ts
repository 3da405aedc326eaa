import { jest } from '@jest/globals';
import { dateOf, localIso } from '../../src/kernel/local-date.ts';
import { openReadOnly } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Run, Store } from '../../src/sinks/store.ts';
import { describeWith } from '../servers/describe-with.ts';
import { influxdAvailable, startInfluxd, type RunningInfluxd } from '../servers/influxd.ts';
import type { Installation } from '../service/installation.ts';
import { rowsInInflux, rowsOfFigures } from './influx-rows.ts';
import { clockOf, databaseOf, played, playedUndisturbed, START, startPlaying } from './played-days.ts';
import { randomFrom } from './random-from.ts';
import { differences, dumpOf, NO_DIFFERENCE, type Dump } from './store-dump.ts';

jest.setTimeout(900_000); // two installations with a year of history each, on a busy machine

const UNTIL = '2024-06-15T06:31+07:00';
const KILLS = 20;
/** Kills while the year of history is read; the others are spread over the days. */
const IN_HISTORY = 5;
const SEED = Number(process.env['IOC_CHAOS_SEED'] ?? Date.now() % 100_000);

const isOpen = ({ finishedAt, source }: Run): boolean => finishedAt === null && source !== 'giao-duc-truong';

/** Simulated time after which a kill falls; the last ones leave time for a quick machine. */
const momentOf = (kill: number): number =>
  Date.parse(START) + ((Date.parse(UNTIL) - Date.parse(START)) * (kill - IN_HISTORY)) / (KILLS - IN_HISTORY + 2);

describeWith(influxdAvailable(), 'influxdb')(
  'killing the collector, InfluxDB or the demo with -9 twenty times at random loses and doubles nothing',
  () => {
    let influxd: RunningInfluxd;
    let installation: Installation;
    let undisturbed: Dump;
    let disturbed: Dump;
    const killedAt: (number | null)[] = [];
    const told: string[] = [];

    beforeAll(async () => {
      console.log(`IOC_CHAOS_SEED=${SEED}`);
      influxd = await startInfluxd({ database: 'ioc' });
      const calm = playedUndisturbed({ until: UNTIL, speed: 'max' });
      calm.catch(() => undefined); // awaited below, after the other one
      installation = await startPlaying({
        ...{ until: UNTIL, speed: 'max', args: ['--allow-simulated-sinks'] },
        env: { IOC_INFLUX_URL: influxd.url, IOC_INFLUX_DATABASE: 'ioc' },
      });
      await killTwenty();
      console.log(`IOC_CHAOS_SEED=${SEED}: ${told.join(', ')}`);
      await played(installation, UNTIL);
      await untilDelivered();
      disturbed = await dumpOf(databaseOf(installation));
      undisturbed = await calm;
    });
    afterAll(async () => {
      await installation?.stop();
      await influxd?.stop();
    });

    async function killTwenty(): Promise<void> {
      const random = randomFrom(SEED);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const victim = [installation.collector, influxd, installation.demo][kill % 3];
        if (kill === IN_HISTORY - 2) await untilSomethingIsRead();
        if (kill >= IN_HISTORY) await untilClockPasses(momentOf(kill));
        await new Promise((resolve) => setTimeout(resolve, random() * (kill < IN_HISTORY ? 1500 : 300)));
        const at = await clockOf(installation);
        killedAt.push(at);
        told.push(
          `${victim === installation.collector ? 'collector' : victim === influxd ? 'InfluxDB' : 'demo'} ${at === null ? 'starting' : localIso(at)}`,
        );
        await victim?.kill9();
        await victim?.restart();
      }
    }

    async function untilClockPasses(moment: number): Promise<void> {
      for (let tries = 0; tries < 3000 && ((await clockOf(installation)) ?? 0) < moment; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }

    async function untilSomethingIsRead(): Promise<void> {
      const isReading = () => inStore(async ({ runs }) => (await runs.list({ limit: 10 })).some(isOpen));
      for (let tries = 0; tries < 3000 && !(await isReading()); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }

    async function inStore<T>(ask: (store: Store) => Promise<T>): Promise<T> {
      const database = await openReadOnly(databaseOf(installation));
      try {
        return await ask(sqlStore(database));
      } finally {
        await database.close();
      }
    }

    async function untilDelivered(): Promise<void> {
      const behind = () =>
        inStore(
          async ({ observations, sinks }) => (await observations.lastPosition()) - (await sinks.position('influx')),
        );
      for (let tries = 0; tries < 120 && (await behind()) > 0; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      expect(await behind()).toBe(0);
    }

    test('all twenty fell while the days were played', () => {
      expect(killedAt).toHaveLength(KILLS);
      expect(killedAt.filter((at) => at === Date.parse(UNTIL))).toEqual([]);
    });

    test('no run met another fault of its upstream', () => {
      expect(differences(undisturbed.faults, disturbed.faults)).toEqual(NO_DIFFERENCE);
    });

    test('every cell and period has the same newest figure', () => {
      expect(differences(undisturbed.figures, disturbed.figures)).toEqual(NO_DIFFERENCE);
    });

    test('what was reported or entered was written once, and learned at the same time', () => {
      expect(differences(undisturbed.said, disturbed.said)).toEqual(NO_DIFFERENCE);
    });

    test('every event is there once, outages included: a killed process is none', () => {
      expect(differences(undisturbed.events, disturbed.events)).toEqual(NO_DIFFERENCE);
    });

    test('no row of the quarantine is lost or doubled', () => {
      expect(differences(undisturbed.quarantine, disturbed.quarantine)).toEqual(NO_DIFFERENCE);
    });

    test('lateness and its causes are the same', () => {
      expect(differences(undisturbed.freshness, disturbed.freshness)).toEqual(NO_DIFFERENCE);
    });

    test('states and every change of them are the same', () => {
      expect(differences(undisturbed.states, disturbed.states)).toEqual(NO_DIFFERENCE);
      expect(differences(undisturbed.transitions, disturbed.transitions)).toEqual(NO_DIFFERENCE);
    });

    test('InfluxDB has the newest figure of every cell and period, and nothing else', async () => {
      const figures = await inStore(({ observations }) => observations.cells({}));
      const expected = await rowsOfFigures(figures, dateOf(Date.parse(UNTIL)));
      expect(expected.length).toBeGreaterThan(50_000);
      expect(differences(expected, await rowsInInflux(influxd, 'ioc'))).toEqual(NO_DIFFERENCE);
      expect(await inStore(({ sinks }) => sinks.deadLetters('influx', 5))).toEqual([]);
    });

    test('the runs that were cut are closed as interrupted, and no source looks broken for it', async () => {
      const runs = await inStore(({ runs }) => runs.list({ limit: 10_000 }));
      expect(runs.filter(({ finishedAt }) => finishedAt === null)).toEqual([]);
      expect(runs.filter(({ outcome }) => outcome === 'interrupted').length).toBeGreaterThan(0);
      expect(differences(undisturbed.stops, disturbed.stops)).toEqual(NO_DIFFERENCE);
    });
  },
);
