import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import { localIso } from '../kernel/local-date.ts';
import type { Run, Store } from '../sinks/store.ts';
import { at, source } from '../../test/fixtures/small-district.ts';
import type { RunReport } from './run-report.ts';
import { realOfficeClock, simulatedOfficeClock } from './office-clock.ts';
import { Runner } from './runner.ts';
import type { RunnerPorts } from './runner-ports.ts';

const START = at('2024-06-03 07:00');
const daily = (id: string, time: string) => source(id, { kind: 'http-json', schedule: { at: [time], days: 'all' } });

/** What the loop did, in order. */
function loop(sources: readonly SourceSpec[], about: Partial<RunnerPorts> = {}, runs: readonly Run[] = []) {
  const diary: string[] = [];
  const note = (what: string, when: Instant) => diary.push(`${localIso(when).slice(5, 16)} ${what}`);
  const list = async ({ source: id }: { source?: string }) => runs.filter((run) => run.source === id).slice(0, 1);
  const progress = async () => ({ stoppedAt: null });
  const ports: RunnerPorts = {
    sources,
    isWorkingDay: () => true,
    store: { runs: { list, progress } } as unknown as Store,
    clock: simulatedOfficeClock(systemClock, START, Infinity, START + 26 * 3_600_000),
    collect: async (spec, when) => {
      note(`collect ${spec.id}`, when);
      return {} as RunReport;
    },
    settle: async (when) => void note('settle', when),
    nextFreshnessAt: () => null,
    tellListeners: async (when) => {
      note('tell', when);
      return null;
    },
    keepPosition: async (when) => void note('keep', when),
    report: () => undefined,
    fail: (error) => {
      throw error;
    },
    ...about,
  };
  return { diary, runner: new Runner(ports) };
}

const until = async (done: () => boolean) => {
  for (let tries = 0; tries < 400 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done()).toBe(true);
};

describe('simulated time', () => {
  test('goes from due instant to due instant: tell the world, collect, settle, keep the position', async () => {
    const { diary, runner } = loop([daily('b', '09:00'), daily('a', '09:00')]);
    await runner.start();
    await until(() => diary.filter((line) => line.endsWith('keep')).length === 3);
    await runner.stop();
    expect(diary.slice(0, 10)).toEqual([
      ...[
        '06-03T07:00 tell',
        '06-03T07:00 collect a',
        '06-03T07:00 collect b',
        '06-03T07:00 settle',
        '06-03T07:00 keep',
      ],
      ...[
        '06-03T09:00 tell',
        '06-03T09:00 collect a',
        '06-03T09:00 collect b',
        '06-03T09:00 settle',
        '06-03T09:00 keep',
      ],
    ]);
  });

  test('never passes an instant whose work is not done', async () => {
    let finish = () => {};
    const slow = new Promise<RunReport>((resolve) => (finish = () => resolve({} as RunReport)));
    const { diary, runner } = loop([daily('a', '09:00')], { collect: () => slow });
    await runner.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(diary).toEqual(['06-03T07:00 tell']);
    finish();
    await runner.stop();
  });

  test('lateness is written down at its own instant, without any delivery', async () => {
    const due = at('2024-06-03 17:00');
    const { diary, runner } = loop([daily('a', '09:00')], { nextFreshnessAt: (after) => (after < due ? due : null) });
    await runner.start();
    await until(() => diary.includes('06-03T17:00 keep'));
    await runner.stop();
  });
});

describe('after a restart', () => {
  const earlier = (startedAt: Instant, finishedAt: Instant | null) => [{ source: 'a', startedAt, finishedAt } as Run];

  test('what was read to the end waits for its next time', async () => {
    const { diary, runner } = loop([daily('a', '09:00')], {}, earlier(START - 1, START - 1));
    await runner.start();
    await until(() => diary.includes('06-03T09:00 keep'));
    await runner.stop();
    expect(diary[0]).toBe('06-03T09:00 tell');
  });

  test('a run that was cut, or an instant that passed meanwhile, is made up for at once', async () => {
    for (const runs of [earlier(START - 1, null), earlier(START - 30 * 3_600_000, START - 30 * 3_600_000)]) {
      const { diary, runner } = loop([daily('a', '09:00')], {}, runs);
      await runner.start();
      await until(() => diary.length > 4);
      await runner.stop();
      expect(diary[1]).toBe('06-03T07:00 collect a');
    }
  });
});

describe('real time', () => {
  test('nobody waits for a slow neighbour, and a source never runs twice at once', async () => {
    const started: string[] = [];
    let give = () => {};
    const hangs = new Promise<RunReport>((resolve) => (give = () => resolve({} as RunReport)));
    const every = { every: 'PT1S', days: 'all' } as const;
    const sources = ['quick', 'slow'].map((id) => source(id, { kind: 'http-json', schedule: every }));
    const { runner } = loop(sources, {
      clock: realOfficeClock(systemClock),
      collect: (spec) => (started.push(spec.id), spec.id === 'slow' ? hangs : Promise.resolve({} as RunReport)),
    });
    await runner.start();
    await until(() => started.filter((id) => id === 'quick').length >= 2);
    expect(started.filter((id) => id === 'slow')).toHaveLength(1);
    give();
    await runner.stop();
  });
});
