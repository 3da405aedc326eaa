import fc from 'fast-check';
import { dateOf, localDate } from './local-date.ts';
import {
  cadenceOf,
  contextOf,
  nextPeriod,
  parsePeriod,
  periodId,
  periodOf,
  periodSpan,
  periodsBetween,
  placeOf,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
} from './period.ts';
import type { Cadence, PeriodContext } from './period.ts';

describe('spans of periods (Nghị định 09/2019/NĐ-CP, Điều 12; domain §6.1)', () => {
  it.each([
    ['2024-06', '2024-05-15', '2024-06-14'],
    ['2024-01', '2023-12-15', '2024-01-14'],
    ['2024-Q1', '2023-12-15', '2024-03-14'],
    ['2024-Q4', '2024-09-15', '2024-12-14'],
    ['2024', '2023-12-15', '2024-12-14'],
    ['2024-W23', '2024-05-31', '2024-06-06'],
    ['2025-W01', '2024-12-27', '2025-01-02'],
    ['2020-W53', '2020-12-25', '2020-12-31'],
    ['2024-06-03', '2024-06-03', '2024-06-03'],
    ['cal:2024-06', '2024-06-01', '2024-06-30'],
    ['cal:2024-02', '2024-02-01', '2024-02-29'],
    ['cal:2024-Q1', '2024-01-01', '2024-03-31'],
    ['cal:2024', '2024-01-01', '2024-12-31'],
    ['cal:2024-W23', '2024-06-03', '2024-06-09'],
    ['cal:2025-W01', '2024-12-30', '2025-01-05'],
  ])('%s runs from %s to %s', (id, first, last) => {
    const span = periodSpan(periodId(id));
    expect([span.firstDay, span.lastDay]).toEqual([first, last]);
    expect(dateOf(span.from)).toBe(first);
    expect(dateOf(span.to - 1)).toBe(last);
    expect(dateOf(span.to)).not.toBe(last);
  });

  it('a period begins at local midnight, not at midnight UTC', () => {
    expect(new Date(periodSpan(periodId('2024-06-03')).from).toISOString()).toBe('2024-06-02T17:00:00.000Z');
  });
});

describe('reading a period', () => {
  it.each<[string, Cadence, PeriodContext, string]>([
    ['2024-06', 'monthly', 'report', '2024-06'],
    ['2024-06', 'monthly', 'calendar', 'cal:2024-06'],
    ['cal:2024-06', 'monthly', 'calendar', 'cal:2024-06'],
    [' 2024-W23 ', 'weekly', 'report', '2024-W23'],
    ['2024-06-03', 'daily', 'report', '2024-06-03'],
    ['2024', 'yearly', 'calendar', 'cal:2024'],
  ])('%s, %s in the %s context, is %s', (text, cadence, context, id) => {
    expect(parsePeriod(text, cadence, context)).toEqual({ ok: true, value: id });
  });

  it.each<[string, Cadence, PeriodContext, string]>([
    ['2024-06', 'weekly', 'report', 'period does not match the cadence'],
    ['cal:2024-06', 'monthly', 'report', 'period does not match the cadence'],
    ['2024-13', 'monthly', 'report', 'not a period'],
    ['2024-W53', 'weekly', 'report', 'not a period'],
    ['2024-W00', 'weekly', 'report', 'not a period'],
    ['2024-Q5', 'quarterly', 'report', 'not a period'],
    ['2023-02-29', 'daily', 'calendar', 'not a period'],
    ['cal:2024-06-03', 'daily', 'calendar', 'not a period'],
    ['06/2024', 'monthly', 'report', 'not a period'],
    ['', 'monthly', 'report', 'not a period'],
  ])('"%s", %s in the %s context, is refused: %s', (text, cadence, context, refusal) => {
    expect(parsePeriod(text, cadence, context)).toEqual({ ok: false, refusal });
  });

  it('a stored key that is none is a fault of ours', () => {
    expect(() => periodSpan('2024-6' as never)).toThrow(RangeError);
  });

  it('a key tells its cadence and context', () => {
    expect([cadenceOf(periodId('cal:2024-Q2')), contextOf(periodId('cal:2024-Q2'))]).toEqual(['quarterly', 'calendar']);
    expect([cadenceOf(periodId('2024-W01')), contextOf(periodId('2024-W01'))]).toEqual(['weekly', 'report']);
  });
});

describe('the same period last year', () => {
  it.each([
    ['2024-06-03', '2023-06-03'],
    ['2024-02-29', '2023-02-28'],
    ['2020-W53', '2019-W52'],
    ['cal:2024-W10', 'cal:2023-W10'],
    ['2024-Q1', '2023-Q1'],
    ['cal:2024-06', 'cal:2023-06'],
    ['2024', '2023'],
  ])('of %s is %s', (id, earlier) => {
    expect(samePeriodLastYear(periodId(id))).toBe(earlier);
  });
});

describe('laws of periods', () => {
  const day = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2040, 0, 1) });
  const cadence = fc.constantFrom<Cadence>('daily', 'weekly', 'monthly', 'quarterly', 'yearly');
  const context = fc.constantFrom<PeriodContext>('calendar', 'report');

  it('every instant lies in exactly one period of a cadence and context', () => {
    fc.assert(
      fc.property(day, cadence, context, (at, every, how) => {
        const period = periodOf(dateOf(at), every, how);
        const inside = [previousPeriod(period), period, nextPeriod(period)].filter(
          (it) => periodSpan(it).from <= at && at < periodSpan(it).to,
        );
        expect(inside).toEqual([period]);
      }),
    );
  });

  it('periods follow each other without gap, and forth and back is where one was', () => {
    fc.assert(
      fc.property(day, cadence, context, fc.integer({ min: -60, max: 60 }), (at, every, how, steps) => {
        const period = periodOf(dateOf(at), every, how);
        expect(nextPeriod(previousPeriod(period))).toBe(period);
        expect(shiftPeriod(shiftPeriod(period, steps), -steps)).toBe(period);
        expect(periodSpan(nextPeriod(period)).from).toBe(periodSpan(period).to);
        expect(placeOf(period)?.cadence).toBe(every);
      }),
    );
  });

  it('the periods between two instants are those that have a part in it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9e9 }), cadence, context, (from, length, every, how) => {
        const periods = periodsBetween(every, how, from, from + length);
        expect(periods[0]).toBe(periodOf(dateOf(from), every, how));
        expect(periods.at(-1)).toBe(periodOf(dateOf(from + length - 1), every, how));
        periods.slice(1).forEach((period, index) => expect(previousPeriod(period)).toBe(periods[index]));
      }),
    );
  });

  it('nothing lies between an instant and itself', () => {
    expect(periodsBetween('daily', 'calendar', 5, 5)).toEqual([]);
    expect(periodOf(localDate('2024-06-15'), 'monthly', 'report')).toBe('2024-07');
  });
});
