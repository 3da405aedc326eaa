import { periodAt, periodsOver } from './period.ts';

describe('keys of periods', () => {
  test.each([
    ['2024-06-03', 'daily', 'report', '2024-06-03'],
    ['2024-06-06', 'weekly', 'report', '2024-W23'],
    ['2024-06-07', 'weekly', 'report', '2024-W24'],
    ['2024-06-07', 'weekly', 'calendar', 'cal:2024-W23'],
    ['2021-01-01', 'weekly', 'report', '2021-W01'],
    ['2020-12-31', 'weekly', 'report', '2020-W53'],
    ['2024-06-14', 'monthly', 'report', '2024-06'],
    ['2024-06-15', 'monthly', 'report', '2024-07'],
    ['2024-06-15', 'monthly', 'calendar', 'cal:2024-06'],
    ['2023-12-15', 'quarterly', 'report', '2024-Q1'],
    ['2023-12-15', 'yearly', 'report', '2024'],
    ['2023-12-31', 'yearly', 'calendar', 'cal:2023'],
  ] as const)('%s is %s (%s): %s', (day, cadence, context, key) =>
    expect(periodAt(day, cadence, context).key).toBe(key),
  );

  test('a report month runs from the 15th to the 14th', () => {
    expect(periodAt('2024-06-03', 'monthly', 'report')).toEqual({
      key: '2024-06',
      first: '2024-05-15',
      last: '2024-06-14',
    });
  });

  test('periods follow each other without a gap', () => {
    const weeks = periodsOver('2023-12-20', '2024-01-20', 'weekly', 'report');
    expect(weeks.map((week) => week.key)).toEqual([
      '2023-W51',
      '2023-W52',
      '2024-W01',
      '2024-W02',
      '2024-W03',
      '2024-W04',
    ]);
  });
});
