import fc from 'fast-check';
import { AN, BEN, BEN_DONG, CALENDAR, at, catalogOf, indicator, source } from '../../test/fixtures/small-district.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import { localDate, localIso } from '../kernel/local-date.ts';
import { periodId } from '../kernel/period.ts';
import { cellFreshness } from './cell-freshness.ts';
import { completeness } from './completeness.ts';
import { dueOf } from './due-of-period.ts';
import { expectedPeriods } from './expected-periods.ts';
import type { ExpectedLine } from './expected-periods.ts';
import { judgeFreshness, nextFreshnessInstant } from './judge-freshness.ts';
import type { LineFacts } from './judge-freshness.ts';
import { covers, outagesOfRuns } from './outage.ts';
import { countSubmissions, onTimeRatio } from './submissions.ts';

const shown = (instant: number) => localIso(instant).slice(0, 16).replace('T', ' ');

describe('when figures are due (domain §3.0)', () => {
  it.each([
    ['2024-05-21', 0, '17:00', '2024-05-21 17:00', '2024-05-22 10:00'],
    ['2024-05-24', 0, '17:00', '2024-05-24 17:00', '2024-05-27 10:00'],
    ['2024-05-25', 0, '17:00', '2024-05-27 17:00', '2024-05-28 10:00'],
    ['2024-04-27', 0, '17:00', '2024-05-02 17:00', '2024-05-03 10:00'],
    ['2024-W23', 1, '16:00', '2024-06-07 16:00', '2024-06-14 17:30'],
    ['2024-06', 2, 'end', '2024-06-18 17:30', '2024-06-25 17:30'],
    ['2024-Q2', 5, 'end', '2024-06-21 17:30', '2024-06-28 17:30'],
  ])('%s, %d working days later at %s, is due %s and missing from %s', (period, workingDays, time, due, missing) => {
    const { dueAt, missingAt } = dueOf(periodId(period), { workingDays, time }, CALENDAR);
    expect([shown(dueAt), shown(missingAt)]).toEqual([due, missing]);
  });
});

describe('what a source owes', () => {
  const cases = indicator('cases', { levels: ['commune'] });
  const budget = indicator('budget', { levels: ['district'] });
  const catalog = catalogOf([cases, budget]);
  const ids = [cases.id, budget.id];

  it('each unit of the level that stands on the last day owes the figures kept at its level', () => {
    const spec = source('s', {
      cadence: 'monthly',
      expects: { indicators: ids, units: { level: 'commune' }, days: 'all' },
    });
    const lines = expectedPeriods(spec, catalog, at('2024-06-20 00:00'), at('2024-07-20 00:00'));
    expect(lines.map(({ unit, period, indicators }) => [unit, period, indicators])).toEqual([
      [AN, '2024-07', ['cases']],
      [BEN_DONG, '2024-07', ['cases']],
      [AN, '2024-08', ['cases']],
      [BEN_DONG, '2024-08', ['cases']],
    ]);
  });

  it('a unit that ended owes nothing for later periods', () => {
    const spec = source('s', { expects: { indicators: ids, units: [BEN], days: 'all' } });
    const lines = expectedPeriods(spec, catalog, at('2024-06-29 00:00'), at('2024-07-03 00:00'));
    expect(lines.map(({ period }) => period)).toEqual(['2024-06-29', '2024-06-30']);
  });

  it('pinned registers keep the units of their day, while the data keep their own dates', () => {
    const pinned = catalogOf([cases], { registersAt: localDate('2024-05-31') });
    const spec = source('s', { expects: { indicators: ids, units: { level: 'commune' }, days: 'all' } });
    const lines = expectedPeriods(spec, pinned, at('2024-09-02 00:00'), at('2024-09-03 00:00'));
    expect(lines.map(({ unit }) => unit)).toEqual([AN, BEN]);
  });

  it('a source that reports on working days owes nothing for weekends and holidays', () => {
    const spec = source('s', { expects: { indicators: ids, units: [AN], days: 'working' } });
    const lines = expectedPeriods(spec, catalog, at('2024-04-26 00:00'), at('2024-05-03 00:00'));
    expect(lines.map(({ period }) => period)).toEqual(['2024-04-26', '2024-05-02']);
  });

  it('a unit whose level keeps none of the figures owes nothing', () => {
    const spec = source('s', { expects: { indicators: [budget.id], units: [AN], days: 'all' } });
    expect(expectedPeriods(spec, catalog, at('2024-06-03 00:00'), at('2024-06-04 00:00'))).toEqual([]);
  });

  it('without a due rule, or before the source begins, nothing is owed', () => {
    const expects = { indicators: ids, units: [AN], days: 'all' } as const;
    const day = [at('2024-06-03 00:00'), at('2024-06-04 00:00')] as const;
    expect(expectedPeriods(source('s', { expects, due: null }), catalog, ...day)).toEqual([]);
    expect(expectedPeriods(source('s', { expects, validFrom: localDate('2024-06-04') }), catalog, ...day)).toEqual([]);
  });
});

const LINE: ExpectedLine = {
  ...{ source: source('s').id, cadence: 'daily', unit: AN, period: periodId('2024-05-21') },
  ...{ periodEnd: at('2024-05-22 00:00'), dueAt: at('2024-05-22 17:00'), missingAt: at('2024-05-23 10:00') },
  indicators: ['a', 'b'] as unknown as readonly IndicatorId[],
};
const NOTHING: LineFacts = {
  arrivals: [],
  applicable: true,
  sourceOutages: [],
  collectorOutages: [],
  announcedDueAt: null,
};
const judged = (facts: Partial<LineFacts>, now: string) => {
  const { status, cause } = judgeFreshness(LINE, { ...NOTHING, ...facts }, at(now));
  return cause === null ? status : `${status}, ${cause}`;
};
const arrived = (...times: string[]) => ({ arrivals: times.map(at) });
const down = (from: string, to: string | null) => [{ from: at(from), to: to === null ? null : at(to) }];

describe('freshness of a line', () => {
  it.each<[string, string, Partial<LineFacts>, string]>([
    ['before the period is over', '2024-05-21 12:00', {}, 'pending'],
    ['when the period is over', '2024-05-22 00:00', {}, 'due'],
    ['at the due instant', '2024-05-22 17:00', {}, 'late, unit'],
    ['long after', '2024-05-23 10:00', {}, 'missing, unit'],
    ['complete at the due instant', '2024-05-22 17:00', arrived('2024-05-22 08:00', '2024-05-22 17:00'), 'received'],
    [
      'complete a minute later',
      '2024-05-22 18:00',
      arrived('2024-05-22 08:00', '2024-05-22 17:01'),
      'received_late, unit',
    ],
    [
      'complete before the period is over',
      '2024-05-21 12:00',
      arrived('2024-05-21 11:00', '2024-05-21 11:00'),
      'received',
    ],
    ['with one figure of two', '2024-05-22 18:00', arrived('2024-05-22 08:00'), 'late, unit'],
    ['of a unit that does not stand', '2024-05-23 10:00', { applicable: false }, 'not_applicable'],
  ])('%s (%s)', (_name, now, facts, expected) => {
    expect(judged(facts, now)).toBe(expected);
  });

  it.each<[string, Partial<LineFacts>, string]>([
    [
      'the source was down over the due instant',
      { sourceOutages: down('2024-05-22 16:00', '2024-05-22 19:00') },
      'late, source',
    ],
    ['the source is still down', { sourceOutages: down('2024-05-22 16:00', null) }, 'late, source'],
    ['the source was up again before', { sourceOutages: down('2024-05-22 10:00', '2024-05-22 17:00') }, 'late, unit'],
    ['the source went down only afterwards', { sourceOutages: down('2024-05-22 17:30', null) }, 'late, unit'],
    ['we ourselves were down', { collectorOutages: down('2024-05-22 16:50', '2024-05-22 17:10') }, 'late, collector'],
    ['the calendar moved the day forward', { announcedDueAt: at('2024-05-23 17:00') }, 'late, calendar'],
    ['even the day announced first is over', { announcedDueAt: at('2024-05-22 17:30') }, 'late, unit'],
  ])('cause of a lateness at 18:00: %s', (_name, facts, expected) => {
    expect(judged(facts, '2024-05-22 18:00')).toBe(expected);
  });

  it('what an outage excuses stays excused after it', () => {
    const sourceOutages = down('2024-05-22 00:00', '2024-05-23 00:00');
    expect(judged({ sourceOutages, ...arrived('2024-05-23 08:00', '2024-05-23 08:00') }, '2024-05-24 00:00')).toBe(
      'received_late, source',
    );
    expect(judged({ sourceOutages }, '2024-06-24 00:00')).toBe('missing, source');
  });

  it('never goes back as time goes by with nothing arriving', () => {
    const order = ['pending', 'due', 'late', 'missing'];
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(400_000), (a, b) => {
        const statusAt = (seconds: number) =>
          judgeFreshness(LINE, NOTHING, at('2024-05-21 00:00') + seconds * 1000).status;
        expect(order.indexOf(statusAt(Math.min(a, b)))).toBeLessThanOrEqual(order.indexOf(statusAt(Math.max(a, b))));
      }),
    );
  });

  it('changes only at the instants it announces', () => {
    fc.assert(
      fc.property(fc.nat(400_000), (seconds) => {
        const now = at('2024-05-21 00:00') + seconds * 1000;
        const line = judgeFreshness(LINE, NOTHING, now);
        const next = nextFreshnessInstant([line], now);
        if (next === null) expect(line.status).toBe('missing');
        else {
          expect(judgeFreshness(LINE, NOTHING, next - 1).status).toBe(line.status);
          expect(judgeFreshness(LINE, NOTHING, next).status).not.toBe(line.status);
        }
      }),
    );
  });
});

describe('outages told by the run log', () => {
  it('reach from the last good run to the next one', () => {
    const runs = [
      { at: 10, worked: true },
      { at: 20, worked: false },
      { at: 30, worked: false },
      { at: 40, worked: true },
      { at: 50, worked: false },
    ];
    expect(outagesOfRuns(runs)).toEqual([
      { from: 11, to: 40 },
      { from: 41, to: null },
    ]);
  });

  it('begin with the first run of all when that fails, and are none when every run works', () => {
    expect(outagesOfRuns([{ at: 5, worked: false }])).toEqual([{ from: 5, to: null }]);
    expect(outagesOfRuns([{ at: 5, worked: true }])).toEqual([]);
  });

  it('do not cover the instant at which they end', () => {
    expect([covers([{ from: 1, to: 3 }], 1), covers([{ from: 1, to: 3 }], 3)]).toEqual([true, false]);
  });
});

describe('the ledger of lateness', () => {
  const lineOf = (facts: Partial<LineFacts>) => judgeFreshness(LINE, { ...NOTHING, ...facts }, at('2024-05-22 18:00'));
  const onTime = lineOf(arrived('2024-05-22 08:00', '2024-05-22 08:00'));
  const late = lineOf({});
  const excused = lineOf({ sourceOutages: down('2024-05-22 16:00', null) });

  it('counts against a unit only what was its own fault', () => {
    const counts = countSubmissions([onTime, onTime, onTime, late, excused]).get(AN);
    expect(counts).toEqual({ onTime: 3, late: 1, missing: 0, excused: 1 });
    expect(counts && onTimeRatio(counts)).toBe(0.75);
  });

  it('has no ratio for a unit that owed nothing but excused lines', () => {
    const counts = countSubmissions([excused]).get(AN);
    expect(counts && onTimeRatio(counts)).toBeNull();
  });

  it('does not count what is not due yet', () => {
    expect(countSubmissions([judgeFreshness(LINE, NOTHING, at('2024-05-22 12:00'))]).size).toBe(0);
  });

  it('a cell is overdue for the newest missing period, and not when its own figure is there', () => {
    expect(cellFreshness([late], null)).toEqual({ overdue: 'unit', dueAt: LINE.dueAt });
    expect(cellFreshness([late], LINE.periodEnd)).toEqual({ overdue: null, dueAt: null });
    expect(cellFreshness([excused], at('2024-05-21 00:00')).overdue).toBe('source');
  });

  it('completeness counts figures that are due, in time or not', () => {
    const isPresent = (id: string) => id === 'a';
    expect(completeness([LINE], isPresent, at('2024-05-22 18:00'))).toMatchObject({
      present: 1,
      expected: 2,
      ratio: 0.5,
    });
    expect(completeness([LINE], isPresent, at('2024-05-22 12:00'))).toEqual({
      cells: [],
      present: 0,
      expected: 0,
      ratio: null,
    });
  });
});
