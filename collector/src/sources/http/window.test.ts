import { daysToAsk, fillDays } from './window.ts';

const at = Date.parse('2024-06-10T06:00:00+07:00');
const window = { days: 31, overlapDays: 3, format: 'yyyy-MM-dd', since: 'P1Y' } as const;

it('the first run asks from the start of the history, a window at a time', () => {
  expect(daysToAsk(window, null, at)).toEqual({ from: '2023-06-01', to: '2023-07-01' });
});
it('a later run asks again for some days before the last one, for late corrections', () => {
  expect(daysToAsk(window, '2024-06-09', at)).toEqual({ from: '2024-06-06', to: '2024-06-10' });
});
it('every run comes nearer to today', () => {
  let [last, runs] = [null as string | null, 0];
  while (last !== '2024-06-10' && runs < 50) [last, runs] = [daysToAsk(window, last, at).to, runs + 1];
  expect(runs).toBe(14);
});
it('an overlap longer than the window still comes nearer', () => {
  expect(daysToAsk({ ...window, days: 1 }, '2024-06-05', at)).toEqual({ from: '2024-06-02', to: '2024-06-06' });
});
it('the day is that of the office, not of UTC', () =>
  expect(daysToAsk({ ...window, since: 'P1D' }, null, at).to).toBe('2024-06-10'));
it.each([
  ['dd/MM/yyyy', '01%2F06%2F2024'],
  ['yyyyMMddHHmmss', '20240601000000'],
  ['iso', '2024-06-01T00%3A00%3A00%2B07%3A00'],
  ['MM/yyyy', '06%2F2024'],
] as const)('writes days as %s', (format, expected) =>
  expect(fillDays('{{from}}', { from: '2024-06-01', to: '2024-06-10' } as never, format, encodeURIComponent)).toBe(
    expected,
  ),
);
