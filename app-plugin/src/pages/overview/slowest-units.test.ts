import { gradeOfShare } from '../../marks/grade-of-share.ts';
import { slowestUnits, type UnitAccount } from './slowest-units.ts';

const unit = (key: string, n: number, onTime: number, overdueOpen = 0): UnitAccount => ({
  ...{ key, name: { vi: key, en: key }, n, onTime, overdueOpen, few: n < 5 },
  ...{ onTimeRatio: n === 0 ? null : onTime / n, handle: { p90Minutes: 60 } },
});

test('a unit with few turns is not called slow; it is counted and said', () => {
  const rows = [unit('a', 3, 0), unit('b', 20, 18), unit('c', 10, 7), unit('d', 0, 0)];
  const { rows: slowest, few } = slowestUnits(rows, 5);
  expect(slowest.map(({ key }) => key)).toEqual(['c', 'b']);
  expect(few).toBe(1);
});

test('among equals the one with more overdue tickets stands first', () => {
  expect(slowestUnits([unit('a', 10, 8), unit('b', 10, 8, 2)], 1).rows[0]?.key).toBe('b');
});

test.each([
  [0.95, 'normal'],
  [0.9, 'normal'],
  [0.8, 'warning'],
  [0.79, 'critical'],
])('%d on time is %s', (ratio, grade) => expect(gradeOfShare(ratio)).toBe(grade));
