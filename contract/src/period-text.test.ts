import { periodLabel, periodText } from './period-text.ts';

test.each([
  ['2024-06-03', '03/06/2024', '03/06/2024'],
  ['2024-W23', 'tuần 23/2024', 'week 23/2024'],
  ['2024-06', 'tháng 6/2024', 'month 6/2024'],
  ['cal:2024-Q2', 'quý II/2024', 'Q2 2024'],
  ['cal:2024', 'năm 2024', '2024'],
  ['whatever', 'whatever', 'whatever'],
])('the period %s is said as %s', (key, vi, en) => {
  expect([periodText(key, 'vi'), periodText(key, 'en')]).toEqual([vi, en]);
});

test('in a list of choices a period begins with a capital letter', () => {
  expect(periodLabel('2024-05', 'vi')).toBe('Tháng 5/2024');
  expect(periodLabel('cal:2024-Q2', 'vi')).toBe('Quý II/2024');
  expect(periodLabel('cal:2024', 'vi')).toBe('Năm 2024');
  expect(periodLabel('2024-W23', 'en')).toBe('Week 23/2024');
});
