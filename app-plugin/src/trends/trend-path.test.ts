import { dayWritten } from './day-written.ts';
import type { TrendPoint } from './trend-lines.ts';
import { gapsOf, instantsOf, levelPath, linePath, nearest } from './trend-path.ts';
import { dayTicks, roundTicks, scaleOf } from './trend-scale.ts';

const place = { x: (at: number) => at, y: (value: number) => value };
const point = (at: number, value: number | null, level: TrendPoint['level'] = 'normal'): TrendPoint => ({
  ...{ at, value, level },
});

describe('a line', () => {
  test('breaks where a figure is missing: it goes neither to zero nor across', () => {
    expect(linePath([point(0, 1), point(1, 2), point(2, null), point(3, 4), point(4, 5)], place)).toBe(
      'M0 1L1 2M3 4L4 5',
    );
  });

  test('what is missing between two figures is a gap, however long; at the end, too', () => {
    expect(gapsOf([point(0, 1), point(1, null), point(2, null), point(3, 4)])).toEqual([[0, 3]]);
    expect(gapsOf([point(0, 1), point(1, null)])).toEqual([[0, 1]]);
    expect(gapsOf([point(0, 1), point(1, 2)])).toEqual([]);
  });

  test('only the stretches that lead to trouble have its colour', () => {
    const points = [point(0, 1), point(1, 2, 'warning'), point(2, null), point(3, 4, 'warning')];
    expect(levelPath(points, 'warning', place)).toBe('M0 1L1 2');
    expect(levelPath(points, 'critical', place)).toBe('');
  });

  test('pointer and keys go by the instants of all lines', () => {
    const instants = instantsOf([{ points: [point(0, 1), point(10, 1)] }, { points: [point(5, 1)] }]);
    expect([instants, nearest(instants, 6), nearest([], 6)]).toEqual([[0, 5, 10], 5, null]);
  });
});

describe('the scale', () => {
  test.each([
    [0, 1, [0, 0.25, 0.5, 0.75, 1]],
    [91.2, 98.4, [90, 92, 94, 96, 98, 100]],
    [3, 3, [3, 3.2]],
    [0, 0, [0, 0.25]],
  ])('from %d to %d has round numbers', (low, high, expected) => {
    expect(roundTicks(low, high).map((one) => Number(one.toFixed(6)))).toEqual(expected);
  });

  test('holds every figure and what they are held against, in the unit that is shown', () => {
    const data = {
      lines: [{ unit: 'a', name: 'a', points: [point(5, 0.95), point(6, null)] }],
      targets: [{ name: 't', side: 'low' as const, points: [{ at: 5, value: 0.5 }] }],
    };
    const scale = scaleOf(data, { from: 0, to: 10 }, 0.01);
    expect(scale).toMatchObject({ from: 0, to: 10 });
    expect(scale?.low).toBeLessThanOrEqual(0.5);
    expect(scale?.high).toBeGreaterThanOrEqual(0.95);
  });

  test('without any figure there is none', () => {
    const lines = [{ unit: 'a', name: 'a', points: [point(5, null)] }];
    expect(scaleOf({ lines, targets: [] }, { from: 0, to: 10 }, 1)).toBeNull();
  });

  test('days are written at whole days, never more than fit', () => {
    const DAY = 86_400_000;
    const ticks = dayTicks({ from: 0, to: 90 * DAY }, 6);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks.every((one) => one % DAY === 0)).toBe(true);
  });
});

test('a day is written as offices write it', () => {
  expect(dayWritten('03/06/2024')).toBe(Date.parse('2024-06-03T00:00+07:00'));
  expect(dayWritten('3.6.2024')).toBe(Date.parse('2024-06-03T00:00+07:00'));
  expect([dayWritten('30/02/2024'), dayWritten('2024-06-03'), dayWritten('')]).toEqual([null, null, null]);
});
