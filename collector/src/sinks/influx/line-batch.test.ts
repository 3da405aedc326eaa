import { commitOf } from '../../../test/store-contract/examples.ts';
import { closeAll, figures, newStore, removeFiles } from '../../../test/influx/sink-examples.ts';
import { batchReader, sharePoint } from './line-batch.ts';

afterEach(closeAll);
afterAll(removeFiles);

const context = { measurementOf: (id: string) => id, tagsOf: (_: string, unit_id: string) => ({ unit_id }) };

describe('batches of lines', () => {
  test('go through the store one behind the other, and the last one is not full', async () => {
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(3) }));
    const read = batchReader(store.observations, context);
    const batches = [await read(0, 20), await read(20, 20), await read(30, 20)];
    expect(batches.map(({ positions, end, isFull }) => [positions.length, end, isFull])).toEqual([
      [20, 20, true],
      [10, 30, false],
      [0, 30, false],
    ]);
    const lines = batches.flatMap(({ body }) => (body.length === 0 ? [] : body.toString().split('\n')));
    expect(new Set(lines).size).toBe(30);
  });

  test('a batch whose reading broke off leaves nothing in the next one', async () => {
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(120) }));
    let reads = 0;
    const since: typeof store.observations.since = (position, limit) => {
      reads += 1;
      return reads === 2 ? Promise.reject(new Error('gone')) : store.observations.since(position, limit);
    };
    const read = batchReader({ since }, context);
    await expect(read(0, 1_100)).rejects.toThrow('gone');
    const { body, positions } = await read(0, 1_100);
    expect(body.toString().split('\n')).toHaveLength(positions.length);
  });

  test('share a point when a figure and its correction stand in both, else not', async () => {
    const store = await newStore();
    const corrected = figures(1).map((one, n) => (n === 3 ? { ...one, value: 999 } : one));
    await store.observations.commit(commitOf({ observations: figures(2) }));
    await store.observations.commit(commitOf({ observations: corrected }));
    const read = batchReader(store.observations, context);
    const [first, second, correction] = [await read(0, 10), await read(10, 10), await read(20, 10)];
    expect(correction.positions).toHaveLength(1);
    expect([sharePoint(first, second), sharePoint(first, correction), sharePoint(second, correction)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
