import type { Store } from '../../src/sinks/store.ts';
import { commitOf, NOON, rejection, source, unit } from './examples.ts';

/** Records that could not be accepted, for their sender to read. */
export function quarantineContract(open: () => Promise<Store>): void {
  describe('quarantine', () => {
    test('keeps a bad record as it was explained, newest first, page by page', async () => {
      const store = await open();
      await store.observations.commit(commitOf({ rejections: [1, 2, 3].map((row) => rejection(row)) }));
      const [third, second] = await store.quarantine.list({ limit: 2 });
      expect(third).toEqual({ ...rejection(3), id: 3, run: 'run-1', at: NOON });
      const rest = await store.quarantine.list({ limit: 2, before: second?.id ?? 0 });
      expect(rest.map((one) => one.row)).toEqual([1]);
    });

    test('is read by source, unit, run and time', async () => {
      const store = await open();
      await store.observations.commit(
        commitOf({ run: 'r1', rejections: [rejection(1), rejection(2, { unit: unit('u1') })] }),
      );
      await store.observations.commit(
        commitOf({ run: 'r2', at: NOON + 1, rejections: [rejection(3, { source: source('x') })] }),
      );
      const rows = async (query = {}) => (await store.quarantine.list({ limit: 9, ...query })).map((one) => one.row);
      expect(await rows({ units: [unit('u1')] })).toEqual([2]);
      expect(await rows({ sources: [source('x')] })).toEqual([3]);
      expect(await rows({ run: 'r1' })).toEqual([2, 1]);
      expect(await rows({ from: NOON + 1 })).toEqual([3]);
      expect(await rows({ to: NOON + 1 })).toEqual([2, 1]);
      expect(await rows({ units: [] })).toEqual([]);
    });

    test('takes text that a database may choke on', async () => {
      const store = await open();
      const values = { ô: `null\u0000byte {"a"} \\ ', \uD800 📄` };
      await store.observations.commit(commitOf({ rejections: [rejection(1, { origin: 'tệp\u0000.csv', values })] }));
      expect((await store.quarantine.list({ limit: 1 }))[0]?.origin).toBe('tệp\uFFFD.csv');
    });
  });
}
