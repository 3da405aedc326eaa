import type { Run, Store } from '../../src/sinks/store.ts';
import { commitOf, event, HOUR, NOON, observation, rejection, source } from './examples.ts';

const ended = (outcome: NonNullable<Run['outcome']>, finishedAt: number) => ({
  finishedAt,
  outcome,
  durationSeconds: 1.5,
  bytes: 100,
  fault: outcome === 'failed' ? 'Nguồn không trả lời' : null,
});

/** The run log, cursors, quarantine, and the stop after a secrecy mark. */
export function runsContract(open: () => Promise<Store>): void {
  const begin = (store: Store, id: string, startedAt = NOON) =>
    store.runs.start({ id, source: source('one-stop'), startedAt, traceId: null });
  const refusal = (hash: string) => ({ source: source('one-stop'), hash, scope: 'record' as const });

  describe('runs', () => {
    test('figures, events, quarantine, cursor and counters of a part are committed together', async () => {
      const store = await open();
      await begin(store, 'run-1');
      const part = commitOf({
        observations: [observation(), observation({ value: 13 }), observation({ value: 13 })],
        events: [event('e')],
        rejections: [rejection(7)],
        corrections: 2,
        cursor: 'page-2',
      });
      await store.observations.commit(part);
      await store.observations.commit(commitOf({ rejections: [rejection(8)] }));
      await store.runs.finish('run-1', ended('partly', NOON + HOUR));
      expect(await store.runs.list({ limit: 5 })).toEqual([
        {
          id: 'run-1',
          source: 'one-stop',
          startedAt: NOON,
          finishedAt: NOON + HOUR,
          outcome: 'partly',
          accepted: 1,
          revised: 1,
          unchanged: 1,
          corrected: 2,
          quarantined: 2,
          refused: 0,
          events: 1,
          bytes: 100,
          durationSeconds: 1.5,
          fault: null,
          traceId: null,
        },
      ]);
      expect(await store.runs.progress(source('one-stop'))).toMatchObject({
        cursor: 'page-2',
        lastSuccessAt: NOON + HOUR,
        lastOutcome: 'partly',
      });
    });

    test('a part that cannot be written leaves the cursor, the counters and the quarantine alone', async () => {
      const store = await open();
      await begin(store, 'run-1');
      const wrong = observation({ period: '2024-99' as never });
      const part = commitOf({
        observations: [wrong],
        rejections: [rejection(1)],
        events: [event('e')],
        refusals: [refusal('h')],
        cursor: 'lost',
      });
      await expect(store.observations.commit(part)).rejects.toThrow();
      expect(await store.runs.progress(source('one-stop'))).toMatchObject({
        cursor: null,
        stoppedAt: null,
        openRefusals: [],
      });
      expect(await store.quarantine.list({ limit: 5 })).toEqual([]);
      expect(await store.events.list({ limit: 5 })).toEqual([]);
      expect((await store.runs.list({ limit: 1 }))[0]).toMatchObject({ quarantined: 0, refused: 0 });
    });

    test('the last part of a run, its end and the outage that ends with it are written down together', async () => {
      const store = await open();
      await begin(store, 'run-1');
      const end = { ...ended('succeeded', NOON + HOUR), events: [event('up')], settings: { outages: '[1]' } };
      await store.observations.commit(commitOf({ observations: [observation()], events: [event('e')], end }));
      const [run] = await store.runs.list({ limit: 1 });
      expect(run).toMatchObject({ outcome: 'succeeded', finishedAt: NOON + HOUR, accepted: 1, events: 2, bytes: 100 });
      expect(await store.runs.progress(source('one-stop'))).toMatchObject({ lastSuccessAt: NOON + HOUR });
      expect(await store.settings.get('outages')).toBe('[1]');
      expect(await store.runs.interruptOpen({ finishedAt: NOON + 2 * HOUR, fault: 'Bị ngắt' })).toBe(0);
    });

    test('a last part that cannot be written leaves its run open, and notes no outage', async () => {
      const store = await open();
      await begin(store, 'run-1');
      const end = { ...ended('succeeded', NOON), events: [event('up')], settings: { outages: '[1]' } };
      const wrong = observation({ period: '2024-99' as never });
      await expect(store.observations.commit(commitOf({ observations: [wrong], end }))).rejects.toThrow();
      expect(await store.events.list({ limit: 5 })).toEqual([]);
      expect(await store.settings.get('outages')).toBeNull();
      expect((await store.runs.list({ limit: 1 }))[0]).toMatchObject({ finishedAt: null, outcome: null });
    });

    test('an outage that was noted before is not doubled by the end of a run', async () => {
      const store = await open();
      for (const id of ['run-1', 'run-2']) {
        await begin(store, id);
        await store.runs.finish(id, { ...ended('failed', NOON), events: [event('down')] });
      }
      expect(await store.events.list({ limit: 5 })).toHaveLength(1);
      expect((await store.runs.list({ limit: 5 })).map(({ events }) => events)).toEqual([0, 1]);
    });

    test('a source is down since the first failed run in a row, until one succeeds', async () => {
      const store = await open();
      const run = async (id: string, outcome: NonNullable<Run['outcome']>, at: number) => {
        await begin(store, id, at);
        await store.runs.finish(id, ended(outcome, at + 10));
        return store.runs.progress(source('one-stop'));
      };
      expect(await run('1', 'failed', NOON)).toMatchObject({
        downSince: NOON,
        lastSuccessAt: null,
        lastOutcome: 'failed',
      });
      expect(await run('2', 'failed', NOON + HOUR)).toMatchObject({ downSince: NOON, lastRunAt: NOON + HOUR });
      expect(await run('3', 'stopped', NOON + 2 * HOUR)).toMatchObject({ downSince: NOON, lastOutcome: 'stopped' });
      expect(await run('4', 'succeeded', NOON + 3 * HOUR)).toMatchObject({
        downSince: null,
        lastSuccessAt: NOON + 3 * HOUR + 10,
      });
    });

    test('runs that kill -9 left without an end are closed once, and say nothing about their source', async () => {
      const store = await open();
      await begin(store, 'good');
      await store.runs.finish('good', ended('failed', NOON + 1));
      const before = await store.runs.progress(source('one-stop'));
      await begin(store, 'cut', NOON + HOUR);
      await store.observations.commit(commitOf({ run: 'cut', observations: [observation()] }));
      const end = { finishedAt: NOON + 2 * HOUR, fault: 'Bị ngắt' };
      expect(await store.runs.interruptOpen(end)).toBe(1);
      expect(await store.runs.interruptOpen({ finishedAt: NOON + 3 * HOUR, fault: 'Lần nữa' })).toBe(0);
      const [cut, good] = await store.runs.list({ limit: 5 });
      expect(cut).toMatchObject({ id: 'cut', outcome: 'interrupted', accepted: 1, ...end });
      expect(good).toMatchObject({ outcome: 'failed', finishedAt: NOON + 1 });
      expect(await store.runs.progress(source('one-stop'))).toEqual({ ...before, lastRunAt: NOON + HOUR });
      await begin(store, 'stopped', NOON + 4 * HOUR);
      await store.runs.finish('stopped', ended('interrupted', NOON + 4 * HOUR));
      expect(await store.runs.progress(source('one-stop'))).toEqual({ ...before, lastRunAt: NOON + 4 * HOUR });
    });

    test('the log goes newest first and on before a run; a run under way has no end', async () => {
      const store = await open();
      for (const [id, at] of [
        ['a', NOON],
        ['b', NOON],
        ['c', NOON + 1],
      ] as const)
        await begin(store, id, at);
      await store.runs.start({ id: 'x', source: source('other'), startedAt: NOON + 9, traceId: 'trace' });
      const ids = async (query = {}) => (await store.runs.list({ limit: 2, ...query })).map((one) => one.id);
      expect(await ids()).toEqual(['x', 'c']);
      expect(await ids({ before: 'c' })).toEqual(['b', 'a']);
      expect(await ids({ source: source('other') })).toEqual(['x']);
      expect((await store.runs.list({ limit: 1 }))[0]).toMatchObject({
        finishedAt: null,
        outcome: null,
        traceId: 'trace',
      });
    });

    test('a source nobody has read yet has the progress of a new one', async () => {
      const store = await open();
      expect(await store.runs.progress(source('new'))).toEqual({
        source: 'new',
        cursor: null,
        lastRunAt: null,
        lastSuccessAt: null,
        lastOutcome: null,
        downSince: null,
        stoppedAt: null,
        openRefusals: [],
        released: [],
      });
      expect(await store.runs.allProgress()).toEqual([]);
    });
  });

  describe('a secrecy mark', () => {
    test('stops the source with the commit, and a named person releases exactly the hashes kept', async () => {
      const store = await open();
      await begin(store, 'run-1');
      await store.observations.commit(
        commitOf({ refusals: [refusal('h1'), refusal('h2'), refusal('h1')], cursor: 'next' }),
      );
      const stopped = await store.runs.progress(source('one-stop'));
      expect(stopped).toMatchObject({ stoppedAt: NOON, cursor: 'next', released: [] });
      expect(stopped.openRefusals).toEqual([
        { hash: 'h1', at: NOON, scope: 'record' },
        { hash: 'h2', at: NOON, scope: 'record' },
      ]);
      expect((await store.runs.list({ limit: 1 }))[0]).toMatchObject({ refused: 3 });
      const released = await store.runs.release(source('one-stop'), 'p-truong-phong', 'đã gỡ dấu mật', NOON + HOUR);
      expect([...released].sort()).toEqual(['h1', 'h2']);
      expect(await store.runs.progress(source('one-stop'))).toMatchObject({
        stoppedAt: null,
        openRefusals: [],
        released: ['h1', 'h2'],
      });
      expect(await store.runs.release(source('one-stop'), 'p', 'again', NOON)).toEqual([]);
    });

    test('a released record that comes again does not stop the source, another one does', async () => {
      const store = await open();
      await store.observations.commit(commitOf({ refusals: [refusal('h1')] }));
      await store.runs.release(source('one-stop'), 'p', 'reason', NOON);
      await store.observations.commit(commitOf({ refusals: [refusal('h1')] }));
      expect(await store.runs.progress(source('one-stop'))).toMatchObject({ stoppedAt: null });
      await store.observations.commit(commitOf({ refusals: [refusal('h3')], at: NOON + 5 }));
      expect(await store.runs.allProgress()).toMatchObject([
        { stoppedAt: NOON + 5, released: ['h1'], openRefusals: [{ hash: 'h3' }] },
      ]);
    });
  });
}
