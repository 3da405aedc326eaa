import type { Freshness } from '../../src/observations/freshness.ts';
import type { CellState, Transition } from '../../src/observations/state.ts';
import type { Store } from '../../src/sinks/store.ts';
import { HOUR, indicator, NOON, period, source, unit } from './examples.ts';

const state = (at: string, change: Partial<CellState> = {}): CellState => ({
  indicator: indicator('health.dengue'),
  unit: unit(at),
  state: 'warning',
  since: NOON,
  judged: 'warning',
  period: period('2024-06-02'),
  value: 4,
  pending: { state: 'critical', periods: 1 },
  dueAt: NOON + HOUR,
  ...change,
});

const transition = (at: number, to: Transition['to']): Transition => ({
  indicator: indicator('health.dengue'),
  unit: unit('c-one'),
  at,
  from: null,
  to,
  period: null,
  value: null,
  reason: 'vượt ngưỡng',
});

const fresh = (day: number, change: Partial<Freshness> = {}): Freshness => ({
  source: source('one-stop'),
  cadence: 'daily',
  unit: unit('c-one'),
  period: period(`2024-06-0${day}`),
  periodEnd: NOON + day * 24 * HOUR,
  dueAt: NOON + day * 24 * HOUR + HOUR,
  missingAt: NOON + day * 24 * HOUR + 2 * HOUR,
  present: 0,
  expected: 2,
  receivedAt: null,
  status: 'late',
  cause: 'source',
  ...change,
});

/** States of cells, their changes, and the ledger of lateness. */
export function judgementsContract(open: () => Promise<Store>): void {
  describe('states', () => {
    test('the newest state of a cell replaces the older one; the last word of a batch holds', async () => {
      const store = await open();
      await store.states.save([state('u2'), state('u1')], []);
      const calm = state('u1', {
        state: 'no_data',
        judged: null,
        period: null,
        value: null,
        pending: null,
        dueAt: null,
      });
      await store.states.save([state('u1', { value: 9 }), calm], []);
      expect(await store.states.current()).toEqual([calm, state('u2')]);
    });

    test('changes are kept all, oldest first, or newest first when asked', async () => {
      const store = await open();
      await store.states.save([], [transition(NOON, 'warning'), transition(NOON, 'critical')]);
      await store.states.save([], [transition(NOON - 1, 'normal')]);
      const words = async (query = {}) =>
        (await store.states.transitions({ limit: 10, ...query })).map((one) => one.to);
      expect(await words()).toEqual(['normal', 'warning', 'critical']);
      expect(await words({ newestFirst: true, limit: 1 })).toEqual(['critical']);
      expect(await words({ from: NOON, units: [unit('c-one')] })).toEqual(['warning', 'critical']);
      expect(await words({ to: NOON, indicators: [indicator('health.dengue')] })).toEqual(['normal']);
      expect(await words({ units: [] })).toEqual([]);
      expect((await store.states.transitions({ limit: 1 }))[0]).toEqual(transition(NOON - 1, 'normal'));
    });
  });

  describe('freshness', () => {
    test('a line is written again when the figures arrive, and is open until then', async () => {
      const store = await open();
      await store.freshness.save([fresh(2), fresh(1), fresh(3, { status: 'not_applicable', cause: null })], {
        upTo: '7',
      });
      expect(await store.settings.get('upTo')).toBe('7');
      expect((await store.freshness.open()).map((one) => one.period)).toEqual(['2024-06-01', '2024-06-02']);
      const received = fresh(1, { status: 'received_late', present: 2, receivedAt: NOON, cause: 'unit' });
      await store.freshness.save([fresh(1), received]);
      expect(await store.freshness.open()).toEqual([fresh(2)]);
      expect(await store.freshness.list({ statuses: ['received_late'], limit: 10 })).toEqual([received]);
    });

    test('the ledger is listed by end of period and narrowed by source, unit and time', async () => {
      const store = await open();
      await store.freshness.save([
        fresh(3),
        fresh(1),
        fresh(2, { unit: unit('u9') }),
        fresh(2, { source: source('x') }),
      ]);
      const list = async (query = {}) =>
        (await store.freshness.list({ limit: 10, ...query })).map((one) => `${one.period} ${one.source} ${one.unit}`);
      expect(await list()).toEqual([
        '2024-06-01 one-stop c-one',
        '2024-06-02 one-stop u9',
        '2024-06-02 x c-one',
        '2024-06-03 one-stop c-one',
      ]);
      expect(await list({ sources: [source('x')] })).toHaveLength(1);
      expect(await list({ units: [unit('u9')] })).toHaveLength(1);
      expect(await list({ from: NOON + 48 * HOUR, to: NOON + 72 * HOUR })).toHaveLength(2);
      expect(await list({ dueFrom: NOON + 25 * HOUR, dueTo: NOON + 49 * HOUR })).toEqual(['2024-06-01 one-stop c-one']);
      expect(await list({ units: [] })).toEqual([]);
      expect(await list({ limit: 1, newestFirst: true })).toEqual(['2024-06-03 one-stop c-one']);
      expect(await list({ limit: 1 })).toEqual(['2024-06-01 one-stop c-one']);
    });
  });
}
