import { reportMonthLabel } from './period-labels.ts';

test('a report month is said with the days it runs over, across the turn of a year too', () => {
  expect(reportMonthLabel('2024-06', 'vi')).toBe('Tháng 6/2024, 15/05–14/06');
  expect(reportMonthLabel('2025-01', 'vi')).toBe('Tháng 1/2025, 15/12–14/01');
  expect(reportMonthLabel('2024-06', 'en')).toBe('Month 6/2024, 15/05–14/06');
});

test('another period has its name alone', () => expect(reportMonthLabel('cal:2024-Q2', 'vi')).toBe('Quý II/2024'));
