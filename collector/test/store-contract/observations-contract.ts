import type { Store } from '../../src/sinks/store.ts';
import { commitOf, HOUR, indicator, NOON, observation, period, source, unit } from './examples.ts';

/** Figures, their revisions and what was known when. */
export function observationsContract(open: () => Promise<Store>): void {
  const say = (store: Store, ...observations: ReturnType<typeof observation>[]) =>
    store.observations.commit(commitOf({ observations }));

  describe('observations', () => {
    test('what is said first is revision 1, and reads back as it was said', async () => {
      const store = await open();
      const ratio = observation({
        indicator: indicator('public_services.on_time'),
        period: period('2024-05'),
        value: 0.1 + 0.2,
        numerator: 3,
        denominator: 10,
        quality: 'aggregated',
        coverage: { present: 10, expected: 11 },
      });
      const result = await say(store, observation(), ratio);
      expect(result).toMatchObject({ accepted: 2, revised: 0, unchanged: 0 });
      expect(result.written.map((one) => [one.position, one.revision])).toEqual([
        [1, 1],
        [2, 1],
      ]);
      const [onTime, received] = await store.observations.cells({});
      expect(onTime).toEqual({
        ...ratio,
        revision: 1,
        position: 2,
        periodEnd: Date.parse('2024-05-15T00:00:00+07:00'),
      });
      expect(received).toMatchObject({ ...observation(), periodEnd: Date.parse('2024-06-03T00:00:00+07:00') });
    });

    test('a ratio without cases has parts and no value', async () => {
      const store = await open();
      await say(store, observation({ value: null, numerator: 0, denominator: 0 }));
      expect(await store.observations.cells({})).toMatchObject([{ value: null, numerator: 0, denominator: 0 }]);
    });

    test('the same said again writes nothing, even by another source or twice in one batch', async () => {
      const store = await open();
      await say(store, observation());
      const again = observation({ source: source('file'), knownAt: NOON + HOUR });
      expect(await say(store, again, observation())).toMatchObject({
        accepted: 0,
        revised: 0,
        unchanged: 2,
        written: [],
      });
      expect(await store.observations.lastPosition()).toBe(1);
    });

    test('a correction is a new revision, and asOf answers what was known then', async () => {
      const store = await open();
      await say(store, observation());
      const corrected = await say(store, observation({ value: 15, knownAt: NOON + HOUR }));
      expect(corrected).toMatchObject({ accepted: 0, revised: 1, unchanged: 0 });
      const values = async (asOf?: number) =>
        (await store.observations.cells(asOf === undefined ? {} : { asOf })).map((one) => [one.revision, one.value]);
      expect(await values()).toEqual([[2, 15]]);
      expect(await values(NOON + HOUR)).toEqual([[2, 15]]);
      expect(await values(NOON + HOUR - 1)).toEqual([[1, 12]]);
      expect(await values(NOON - 1)).toEqual([]);
    });

    test('a correction of a correction back to the first figure is revision 3', async () => {
      const store = await open();
      await say(store, observation(), observation({ value: 15 }), observation());
      const { indicator: id, unit: at, period: when } = observation();
      const history = await store.observations.history({ indicator: id, unit: at }, when);
      expect(history.map((one) => [one.revision, one.value, one.position])).toEqual([
        [1, 12, 1],
        [2, 15, 2],
        [3, 12, 3],
      ]);
      expect(await store.observations.history({ indicator: id, unit: unit('c-khac') }, when)).toEqual([]);
    });

    test('a figure that becomes complete without changing is a new revision', async () => {
      const store = await open();
      await say(store, observation({ quality: 'partial', coverage: { present: 10, expected: 11 } }));
      const complete = observation({ quality: 'aggregated', coverage: { present: 11, expected: 11 } });
      expect(await say(store, complete)).toMatchObject({ revised: 1 });
    });

    test('a month of reports and a month of the calendar are two periods', async () => {
      const store = await open();
      await say(store, observation({ period: period('2024-06') }), observation({ period: period('cal:2024-06') }));
      expect((await store.observations.cells({})).map((one) => one.period)).toEqual(['2024-06', 'cal:2024-06']);
    });

    test('cells come by indicator, unit and end of the period, and only those asked for', async () => {
      const store = await open();
      const days = ['2024-06-05', '2024-06-03', '2024-06-04'].map(period);
      const cells = ['z', 'a'].flatMap((id) => ['u2', 'u1'].flatMap((at) => days.map((day) => [id, at, day] as const)));
      await say(
        store,
        ...cells.map(([id, at, day]) => observation({ indicator: indicator(id), unit: unit(at), period: day })),
      );
      const all = await store.observations.cells({});
      const keys = all.map((one) => `${one.indicator} ${one.unit} ${one.period}`);
      expect(keys).toEqual([...keys].sort());
      expect(keys).toHaveLength(12);
      const some = await store.observations.cells({
        indicators: [indicator('a'), indicator('never seen')],
        units: [unit('u2')],
        from: Date.parse('2024-06-05T00:00:00+07:00'),
        to: Date.parse('2024-06-06T00:00:00+07:00'),
      });
      expect(some.map((one) => `${one.indicator} ${one.unit} ${one.period}`)).toEqual(['a u2 2024-06-04']);
      expect(await store.observations.cells({ units: [] })).toEqual([]);
      expect(await store.observations.cells({ units: [unit('never seen')] })).toEqual([]);
    });

    test('the latest figure of a cell is that of its newest period, not the one said last', async () => {
      const store = await open();
      await say(
        store,
        observation({ period: period('2024-06-03'), value: 3, knownAt: NOON + HOUR }),
        observation({ value: 2 }),
      );
      await say(store, observation({ period: period('2024-06-01'), value: 1, knownAt: NOON + 2 * HOUR }));
      const latest = async (query = {}) => (await store.observations.latest(query)).map((one) => one.value);
      expect(await latest()).toEqual([3]);
      expect(await latest({ asOf: NOON })).toEqual([2]);
      expect(await latest({ to: Date.parse('2024-06-03T00:00:00+07:00') })).toEqual([1]);
      expect(await latest({ indicators: [] })).toEqual([]);
    });

    test('sinks read behind a position, in commit order, as much as they ask for', async () => {
      const store = await open();
      await say(store, ...[1, 2, 3, 4, 5].map((day) => observation({ period: period(`2024-06-0${day}`), value: day })));
      const values = async (position: number, limit: number) =>
        (await store.observations.since(position, limit)).map((one) => one.value);
      expect(await values(0, 2)).toEqual([1, 2]);
      expect(await values(2, 10)).toEqual([3, 4, 5]);
      expect(await values(5, 10)).toEqual([]);
    });

    test('a batch with one impossible period leaves nothing behind, and the next batch is whole', async () => {
      const store = await open();
      const wrong = observation({ unit: unit('new-unit'), period: period('2024-13') });
      await expect(say(store, observation({ unit: unit('other-unit') }), wrong)).rejects.toThrow();
      expect(await store.observations.lastPosition()).toBe(0);
      await say(store, observation({ unit: unit('third-unit') }), observation({ unit: unit('other-unit') }));
      expect((await store.observations.cells({})).map((one) => one.unit)).toEqual(['other-unit', 'third-unit']);
    });

    test('many writers at once: positions have no gap and nobody is lost', async () => {
      const store = await open();
      const batches = Array.from({ length: 20 }, (_, batch) =>
        say(store, ...[1, 2, 3].map((n) => observation({ unit: unit(`u${batch}-${n}`), value: batch }))),
      );
      const written = (await Promise.all(batches)).flatMap((result) => result.written.map((one) => one.position));
      expect(written.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
      expect(await store.observations.cells({})).toHaveLength(60);
    });
  });
}
