import type { Calendar, SpecialDay } from '../../catalog/calendar.ts';
import { localDate } from '../../kernel/local-date.ts';
import { daysOfCalendar } from './days-of-calendar.ts';

const at = (date: string): number => Date.parse(`${date}T00:00+07:00`);
const day = (date: string, name: string, about: Partial<SpecialDay> = {}): SpecialDay => ({
  ...{ date: localDate(date), kind: 'holiday', name, status: 'official', active: true, ...about },
});
const calendarOf = (...days: SpecialDay[]) =>
  ({ days: new Map(days.map((one) => [one.date, one])) }) as unknown as Calendar;
const TET = ['2024-02-09', '2024-02-08', '2024-02-10'].map((date) => day(date, 'Tết Nguyên đán'));

describe('days off as marks on a graph', () => {
  test('of one holiday are one mark, from its first midnight to its last', () => {
    expect(daysOfCalendar(calendarOf(...TET), at('2024-01-01'), at('2024-12-31'))).toEqual([
      { from: at('2024-02-08'), to: at('2024-02-11'), kind: 'holiday', name: 'Tết Nguyên đán', status: 'official' },
    ]);
  });

  test('of another kind, or only expected, stand by themselves', () => {
    const next = day('2024-02-11', 'Tết Nguyên đán', { status: 'predicted' });
    const work = day('2024-02-12', 'Tết Nguyên đán', { kind: 'swapped_work', status: 'predicted' });
    expect(daysOfCalendar(calendarOf(...TET, next, work), 0, at('2025-01-01')).map(({ kind }) => kind)).toEqual([
      ...['holiday', 'holiday', 'swapped_work'],
    ]);
  });

  test('that do not count, and those outside the time, are no marks', () => {
    const off = day('2024-04-30', 'Thống nhất', { active: false });
    const calendar = calendarOf(...TET, off);
    expect(daysOfCalendar(calendar, at('2024-03-01'), at('2024-12-31'))).toEqual([]);
    expect(daysOfCalendar(calendar, at('2024-02-10'), at('2024-02-10') + 1)).toHaveLength(1);
    expect(daysOfCalendar(calendar, at('2024-02-11'), at('2024-12-31'))).toEqual([]);
  });
});
