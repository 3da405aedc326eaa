import type { Store } from '../../src/sinks/store.ts';
import { commitOf, entry, NOON, observation, person, unit } from './examples.ts';

/** Figures typed in by one person and approved by another. */
export function entriesContract(open: () => Promise<Store>): void {
  describe('entries', () => {
    const approval = { status: 'approved' as const, by: person('p-duyet'), at: NOON + 1, reason: null };
    const figure = commitOf({ run: 'entry', observations: [observation({ quality: 'entered' })] });

    test('an entry waits, is found by status and unit, and reads back as typed in', async () => {
      const store = await open();
      await store.entries.add(
        entry('1', {
          evidence: { document: 'Số 12/BC-UBND', note: 'kèm ảnh' },
          value: null,
          numerator: 1,
          denominator: 3,
        }),
      );
      await store.entries.add(entry('2', { unit: unit('u9'), enteredAt: NOON - 1 }));
      expect(await store.entries.get('1')).toMatchObject({
        evidence: { note: 'kèm ảnh' },
        value: null,
        denominator: 3,
        status: 'pending',
      });
      expect(await store.entries.get('3')).toBeNull();
      expect((await store.entries.list({ limit: 5 })).map((one) => one.id)).toEqual(['2', '1']);
      expect(
        (await store.entries.list({ units: [unit('u9')], status: 'pending', limit: 5 })).map((one) => one.id),
      ).toEqual(['2']);
      expect(await store.entries.list({ status: 'approved', limit: 5 })).toEqual([]);
      expect(await store.entries.list({ units: [], limit: 5 })).toEqual([]);
    });

    test('a page goes on behind an entry, in either direction, also through equal instants', async () => {
      const store = await open();
      for (const id of ['a', 'b', 'c']) await store.entries.add(entry(id));
      await store.entries.add(entry('d', { enteredAt: NOON + 1 }));
      const ids = async (query = {}) => (await store.entries.list({ limit: 2, ...query })).map((one) => one.id);
      expect(await ids({ after: 'b' })).toEqual(['c', 'd']);
      expect(await ids({ newestFirst: true })).toEqual(['d', 'c']);
      expect(await ids({ newestFirst: true, after: 'c' })).toEqual(['b', 'a']);
    });

    test('of two who decide at the same moment one wins, and the figure is committed once', async () => {
      const store = await open();
      await store.entries.add(entry('1'));
      const refusal = { status: 'refused' as const, by: person('p-khac'), at: NOON + 1, reason: 'sai kỳ' };
      const won = await Promise.all([
        store.entries.decide('1', approval, figure),
        store.entries.decide('1', refusal, null),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
      const decided = await store.entries.get('1');
      expect(decided?.status).toBe(won[0] ? 'approved' : 'refused');
      expect(await store.observations.lastPosition()).toBe(won[0] ? 1 : 0);
      expect(await store.entries.decide('1', approval, figure)).toBe(false);
      expect(await store.entries.decide('unknown', approval, figure)).toBe(false);
    });

    test('what else happens with an approval is of the same transaction: both, or neither', async () => {
      const store = await open();
      await store.entries.add(entry('1', { ticket: 'PH-2024-00001' }));
      const fails = () => Promise.reject(new Error('the ticket says no'));
      await expect(store.entries.decide('1', approval, figure, fails)).rejects.toThrow('says no');
      expect(await store.entries.get('1')).toMatchObject({ status: 'pending', ticket: 'PH-2024-00001' });
      expect(await store.observations.lastPosition()).toBe(0);
      const told: number[] = [];
      await store.entries.decide('1', approval, figure, (_tables, { written }) => {
        told.push(...written.map(({ revision }) => revision));
        return Promise.resolve();
      });
      expect([told, await store.observations.lastPosition()]).toEqual([[1], 1]);
    });

    test('an approval whose figure cannot be committed leaves the entry pending', async () => {
      const store = await open();
      await store.entries.add(entry('1'));
      const wrong = commitOf({ observations: [observation({ period: 'never' as never })] });
      await expect(store.entries.decide('1', approval, wrong)).rejects.toThrow();
      expect(await store.entries.get('1')).toMatchObject({ status: 'pending', decidedBy: null });
    });
  });
}
