import fc from 'fast-check';
import type { Observation } from '../../src/observations/observation.ts';
import type { Store } from '../../src/sinks/store.ts';
import { commitOf, indicator, NOON, observation, period, unit } from './examples.ts';

interface Kept {
  readonly said: Observation;
  readonly revision: number;
}

const cellOf = (one: Observation): string => `${one.indicator} ${one.unit} ${one.period}`;

/** The store as anybody would write it who need not care for speed or disk. */
class PlainStore {
  readonly kept: Kept[] = [];

  say(batch: readonly Observation[]): void {
    for (const said of batch) {
      const newest = this.kept.filter((one) => cellOf(one.said) === cellOf(said)).at(-1);
      if (newest?.said.value === said.value) continue;
      this.kept.push({ said, revision: (newest?.revision ?? 0) + 1 });
    }
  }

  cells(asOf: number): string[] {
    const newest = new Map<string, string>();
    for (const { said, revision } of this.kept) {
      if (said.knownAt <= asOf) newest.set(cellOf(said), `${cellOf(said)} r${revision} = ${said.value}`);
    }
    return [...newest.values()].sort();
  }
}

const arbitrarySaying = fc.record({
  cell: fc.constantFrom('a', 'b'),
  unit: fc.constantFrom('u1', 'u2'),
  period: fc.constantFrom('2024-06-02', '2024-06-03', '2024-W23', '2024-06', 'cal:2024-06', '2024-Q2'),
  value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
});
const arbitraryHistory = fc.array(fc.array(arbitrarySaying, { maxLength: 12 }), { minLength: 1, maxLength: 8 });

/** Laws of the great table, against a plain model. */
export function observationsLaws(open: () => Promise<Store>): void {
  test('law: after any history the store answers like a plain list of everything said, at any asOf', async () => {
    const store = await open();
    let round = 0;
    const check = async (history: typeof arbitraryHistory extends fc.Arbitrary<infer T> ? T : never): Promise<void> => {
      round += 1;
      const model = new PlainStore();
      const start = await store.observations.lastPosition();
      const indicators = ['a', 'b'].map((cell) => indicator(`${round}.${cell}`));
      for (const [step, batch] of history.entries()) {
        const observations = batch.map((one) =>
          observation({
            indicator: indicator(`${round}.${one.cell}`),
            unit: unit(one.unit),
            period: period(one.period),
            value: one.value,
            knownAt: NOON + step,
          }),
        );
        model.say(observations);
        const result = await store.observations.commit(commitOf({ observations }));
        expect(result.accepted + result.revised + result.unchanged).toBe(observations.length);
      }
      for (let step = -1; step <= history.length; step += 1) {
        const cells = await store.observations.cells({ indicators, asOf: NOON + step });
        expect(cells.map((one) => `${cellOf(one)} r${one.revision} = ${one.value}`).sort()).toEqual(
          model.cells(NOON + step),
        );
      }
      const since = await store.observations.since(start, 10_000);
      expect(since.map((one) => [one.position - start, cellOf(one), one.revision])).toEqual(
        model.kept.map(({ said, revision }, index) => [index + 1, cellOf(said), revision]),
      );
    };
    await fc.assert(fc.asyncProperty(arbitraryHistory, check), { numRuns: 40 });
  }, 60_000);
}
