import fc from 'fast-check';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { HOUR } from '../../kernel/local-date.ts';
import { periodId, periodSpan } from '../../kernel/period.ts';
import type { Freshness } from '../../observations/freshness.ts';
import { STATES, type CellState, type State, type Transition } from '../../observations/state.ts';
import { freshnessAsOf } from './freshness-as-of.ts';
import { statesAsOf } from './state-as-of.ts';

const cell = { indicator: 'x' as IndicatorId, unit: 'u' as UnitId };
const stateOf = (state: State, since: number): CellState => ({
  ...{ ...cell, state, since, judged: null, period: null, value: null, pending: null, dueAt: null },
});

/** A store of transitions that answers as the real one does. */
const storeOf = (rows: readonly Transition[]) => ({
  transitions: async ({
    from = -Infinity,
    to = Infinity,
    limit,
    newestFirst = false,
  }: {
    from?: number;
    to?: number;
    limit: number;
    newestFirst?: boolean;
  }) => {
    const found = rows.filter(({ at }) => from <= at && at < to);
    return (newestFirst ? found.toReversed() : found).slice(0, limit);
  },
});

const change = (at: number, from: State | null, to: State): Transition => ({
  ...{ ...cell, at, from, to, period: null, value: null, reason: 'figure judged' },
});

describe('the state of a cell at an instant', () => {
  test('is the one it was changed to last, whatever came later', async () => {
    const states = fc.array(fc.constantFrom(...STATES), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(states, fc.integer({ min: 0, max: 140 }), async (story, asOf) => {
        const rows = story.slice(1).map((to, index) => change((index + 1) * 10, story[index] ?? null, to));
        const now = stateOf(story.at(-1) ?? 'normal', (story.length - 1) * 10);
        const then = await statesAsOf([now], asOf, storeOf(rows));
        expect(then.get('x|u')?.state).toBe(story[Math.min(Math.floor(asOf / 10), story.length - 1)]);
      }),
    );
  });

  test('without any change is what it is since it began, and no data before', async () => {
    const at = async (asOf: number) =>
      (await statesAsOf([stateOf('not_applicable', 50)], asOf, storeOf([]))).get('x|u');
    expect([await at(49), await at(50)]).toEqual([
      { state: 'no_data', since: null },
      { state: 'not_applicable', since: 50 },
    ]);
  });

  test('before its first judgement was no data', async () => {
    const then = await statesAsOf([stateOf('critical', 80)], 20, storeOf([change(80, null, 'critical')]));
    expect(then.get('x|u')?.state).toBe('no_data');
  });
});

describe('a line of the ledger at an instant', () => {
  const period = periodId('2024-06-03');
  const { from, to } = periodSpan(period);
  const line: Freshness = {
    ...{ source: 's' as SourceId, cadence: 'daily', unit: 'u' as UnitId, period, periodEnd: to },
    ...{ dueAt: to + 8 * HOUR, missingAt: to + 10 * HOUR, present: 2, expected: 2, receivedAt: to + 9 * HOUR },
    ...{ status: 'received_late', cause: 'source' },
  };

  test.each([
    [to - 1, 'pending', null],
    [to, 'due', null],
    [to + 8 * HOUR, 'late', 'source'],
    [to + 9 * HOUR, 'received_late', 'source'],
  ] as const)('at %d was %s', (asOf, status, cause) => {
    expect(freshnessAsOf(line, asOf)).toMatchObject({ status, cause });
  });

  test('was missing when nothing had come for long, though it came later', () => {
    expect(freshnessAsOf({ ...line, receivedAt: to + 20 * HOUR }, to + 11 * HOUR)).toMatchObject({
      ...{ status: 'missing', cause: 'source', receivedAt: null, present: null },
    });
  });

  test('was not there before its period began', () => {
    expect(freshnessAsOf(line, from - 1)).toBeNull();
  });
});
