import { lastFinished, reportMonths } from './periods.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

test('on 19 November the report month of December runs and that of November is over', () => {
  expect(reportMonths(at('2026-11-19T10:40'), 3)).toEqual(['2026-12', '2026-11', '2026-10']);
  expect(lastFinished(at('2026-11-19T10:40'))).toBe('2026-11');
});

test('the fourteenth still belongs to the month before, by office time, and years turn', () => {
  expect(reportMonths(at('2026-11-14T23:59'), 1)).toEqual(['2026-11']);
  expect(reportMonths(at('2026-11-15T00:00'), 1)).toEqual(['2026-12']);
  expect(reportMonths(at('2026-12-20T08:00'), 2)).toEqual(['2027-01', '2026-12']);
  expect(reportMonths(at('2027-01-02T08:00'), 3)).toEqual(['2027-01', '2026-12', '2026-11']);
});
