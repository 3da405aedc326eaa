import fc from 'fast-check';
import type { TurnRow } from './turn-rows.ts';
import { stretchesOf, turnRows } from './turn-rows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const turn = (id: string, from: number, end: number, over: Partial<TurnRow> = {}): TurnRow => ({
  ...{ id, line: 'main', holder: { kind: 'unit', unit: 'c-1' }, phase: 'handle', clock: 'working' },
  ...{ from, to: end, end, endedBy: null, misdirected: false, excuse: null, explanation: null },
  ...{ onClockMs: 0, offClockMs: 0, overdueMs: 0, breachedAt: null },
  ...over,
});

const office = Array.from({ length: 4 }, (_, day) => ({ from: day * DAY + 8 * HOUR, to: day * DAY + 17 * HOUR }));
const NONE: ReadonlySet<string> = new Set();

describe('the line of turns', () => {
  test('is cut where office hours end, and the nights belong to nobody', () => {
    const hands = stretchesOf([turn('1', 9 * HOUR, DAY + 9 * HOUR)], office, NONE);
    expect(hands.map((one) => one.hands)).toEqual(['unit', 'off', 'unit']);
  });

  test('is red from the instant that passed, and nowhere else', () => {
    const late = turn('1', 9 * HOUR, 16 * HOUR, { breachedAt: 12 * HOUR });
    expect(stretchesOf([late], office, NONE)).toEqual([
      { hands: 'unit', from: 9 * HOUR, to: 12 * HOUR },
      { hands: 'late', from: 12 * HOUR, to: 16 * HOUR },
    ]);
  });

  test('has no nights on a clock that never stops', () => {
    const soc = turn('1', 9 * HOUR, DAY + 9 * HOUR, { holder: { kind: 'ioc' } });
    expect(stretchesOf([soc], office, new Set(['1']))).toEqual([{ hands: 'ioc', from: 9 * HOUR, to: DAY + 9 * HOUR }]);
  });

  test('adds up to the whole, whatever the turns are', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 4 * DAY }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 4 * DAY }), (instants, breachedAt) => {
        const edges = instants.toSorted((a, b) => a - b);
        const rows = edges.slice(1).map((end, at) => turn(String(at), edges[at] ?? 0, end, { breachedAt }));
        const sum = stretchesOf(rows, office, NONE).reduce((so, { from, to }) => so + to - from, 0);
        expect(sum).toBe((edges.at(-1) ?? 0) - (edges[0] ?? 0));
      }),
    );
  });

  test('leaves out turns that nobody measured', () => {
    expect(turnRows({ turns: [turn('1', 0, 1)], measured: [] })).toEqual([]);
  });
});
