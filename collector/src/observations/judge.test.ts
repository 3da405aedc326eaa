import fc from 'fast-check';
import { indicator, ratio } from '../../test/fixtures/small-district.ts';
import type { Indicator, Target } from '../catalog/indicator.ts';
import { periodId } from '../kernel/period.ts';
import { NO_REFERENCE, judge } from './judge.ts';
import type { ReferenceFacts } from './judge.ts';
import { elapsedYearShare, monthCurveShare, referenceNeeds } from './reference-needs.ts';
import type { JudgedState } from './state.ts';
import { clearMargin } from './violation.ts';

const DAY = periodId('2024-06-03');
const withTarget = (target: Omit<Target, 'combine'> & Partial<Target>, about: Partial<Indicator> = {}): Indicator =>
  indicator('it', { target: { combine: 'any', ...target }, ...about });
const verdict = (
  it: Indicator,
  value: number,
  before: JudgedState | null = null,
  facts: Partial<ReferenceFacts> = {},
) => judge(it, DAY, { value }, { ...NO_REFERENCE, ...facts }, before);

const ON_TIME = withTarget({ kind: 'fixed', low: { target: 0.98, warning: 0.95, critical: 0.9 } });
const INTAKE_HOURS = withTarget({ kind: 'fixed', high: { target: 4, warning: 8 } });
const OVERDUE = withTarget({ kind: 'zero', high: { target: 0, warning: 0, critical: 5 } });
const BEDS = withTarget({ kind: 'band', low: { target: 0.7 }, high: { target: 0.95, warning: 1, critical: 1.2 } });
const DOCUMENTED = withTarget({ kind: 'fixed', low: { target: 1, warning: 1, critical: 0.9 } });

describe('fixed targets, bands and zero', () => {
  it.each<[string, Indicator, number, JudgedState | null, JudgedState]>([
    ['on the bound is not beyond it', ON_TIME, 0.95, null, 'normal'],
    ['between target and warning', ON_TIME, 0.96, null, 'normal'],
    ['below warning', ON_TIME, 0.949, null, 'warning'],
    ['on the critical bound', ON_TIME, 0.9, null, 'warning'],
    ['below critical', ON_TIME, 0.899, null, 'critical'],
    ['above a high bound', INTAKE_HOURS, 8.1, null, 'warning'],
    ['far above, but no critical bound', INTAKE_HOURS, 800, null, 'warning'],
    ['nothing overdue', OVERDUE, 0, null, 'normal'],
    ['one overdue', OVERDUE, 1, null, 'warning'],
    ['more than five overdue', OVERDUE, 6, null, 'critical'],
    ['zero has no margin', OVERDUE, 5, 'critical', 'warning'],
    ['zero with nothing said of warning', withTarget({ kind: 'zero' }), 1, null, 'warning'],
    [
      'zero whose warning is critical already',
      withTarget({ kind: 'zero', high: { target: 0, critical: 0 } }),
      1,
      null,
      'critical',
    ],
    [
      'a missed target without a warning bound',
      withTarget({ kind: 'fixed', low: { target: 0.8 } }),
      0.79,
      null,
      'warning',
    ],
    ['too few beds used', BEDS, 0.6, null, 'warning'],
    ['inside the band', BEDS, 0.8, null, 'normal'],
    ['far too many beds used', BEDS, 1.21, null, 'critical'],
    [
      'sums of parts are not punished for rounding',
      withTarget({ kind: 'fixed', high: { warning: 0.3 } }),
      0.1 + 0.2,
      null,
      'normal',
    ],
  ])('%s', (_name, it, value, before, expected) => {
    expect(verdict(it, value, before)).toBe(expected);
  });

  it.each<[string, Indicator, number, JudgedState, JudgedState]>([
    ['just above warning is still a warning', ON_TIME, 0.954, 'warning', 'warning'],
    ['clear of warning is normal', ON_TIME, 0.956, 'warning', 'normal'],
    ['just above critical is still critical', ON_TIME, 0.904, 'critical', 'critical'],
    ['clear of critical is a warning', ON_TIME, 0.906, 'critical', 'warning'],
    ['out of critical the warning bound has its margin too', ON_TIME, 0.954, 'critical', 'warning'],
    ['straight from critical to normal', ON_TIME, 0.99, 'critical', 'normal'],
    ['without a critical bound the margin comes from the target', INTAKE_HOURS, 7.7, 'warning', 'warning'],
    ['and is cleared below it', INTAKE_HOURS, 7.5, 'warning', 'normal'],
    ['meeting the target always clears', DOCUMENTED, 1, 'warning', 'normal'],
    ['getting worse needs no margin', ON_TIME, 0.949, 'normal', 'warning'],
  ])('out of a bad state: %s', (_name, it, value, before, expected) => {
    expect(verdict(it, value, before)).toBe(expected);
  });

  it('the clear margin is a tenth of the distance', () => {
    expect(clearMargin({ target: 0.98, warning: 0.95, critical: 0.9 })).toBeCloseTo(0.005);
    expect(clearMargin({ target: 4, warning: 8 })).toBeCloseTo(0.4);
    expect(clearMargin({ warning: 3 })).toBe(0);
  });

  it('when both sides must be broken, one is not enough', () => {
    const both = withTarget({ kind: 'fixed', low: { warning: 10 }, high: { warning: 5 }, combine: 'all' });
    expect([verdict(both, 7), verdict(both, 12)]).toEqual(['warning', 'normal']);
  });
});

describe('what is not judged', () => {
  it.each<[string, Indicator, Parameters<typeof judge>[2]]>([
    ['an info indicator, even with a target', withTarget({ kind: 'zero' }, { direction: 'info' }), { value: 9 }],
    ['an indicator without target', indicator('it'), { value: 9 }],
    ['a ratio over nothing', ON_TIME, ratio(0, 0)],
    [
      'a curve whose plan is not there',
      withTarget({ kind: 'curve', low: { warning: 1 }, reference: 'plan:p' }),
      { value: 9 },
    ],
    [
      'a baseline without history',
      withTarget({ kind: 'baseline', high: { warning: 2 }, reference: 'previous' }),
      { value: 9 },
    ],
  ])('%s', (_name, it, figure) => {
    expect(judge(it, DAY, figure, NO_REFERENCE, 'critical')).toBeNull();
  });
});

describe('curves', () => {
  it('half of the plan at half of the year is on the curve', () => {
    const revenue = withTarget({
      kind: 'curve',
      low: { target: 1, warning: 0.9, critical: 0.75 },
      reference: 'plan:p',
    });
    const june = periodId('cal:2024-06');
    const state = (value: number) => judge(revenue, june, { value }, { ...NO_REFERENCE, plan: 1000 }, null);
    expect(elapsedYearShare(june)).toBeCloseTo(182 / 366);
    expect([state(500), state(440), state(370)]).toEqual(['normal', 'warning', 'critical']);
  });

  it('the share of a week that ends in January belongs to the new year', () => {
    expect(elapsedYearShare(periodId('2025-W01'))).toBeCloseTo(2 / 365);
  });

  it('a rate is measured by the elapsed share alone', () => {
    const rate = withTarget({ kind: 'curve', low: { warning: 0.9 }, reference: 'elapsed_year_share' });
    expect(judge(rate, periodId('cal:2024-Q2'), ratio(46, 100), NO_REFERENCE, null)).toBe('normal');
    expect(judge(rate, periodId('cal:2024-Q2'), ratio(44, 100), NO_REFERENCE, null)).toBe('warning');
  });

  it('a month curve runs straight between the ends of the months', () => {
    const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.92, 0.95, 1];
    expect(monthCurveShare(shares, periodId('cal:2024-06'))).toBeCloseTo(0.6);
    expect(monthCurveShare(shares, periodId('2024-06-15'))).toBeCloseTo(0.55);
    expect(() => monthCurveShare([1], DAY)).toThrow(RangeError);
  });
});

describe('baselines', () => {
  const history = (...values: number[]) => ({
    history: values.map((value) => ({ value })),
    historyAsked: values.length,
  });
  const twice = withTarget({
    kind: 'baseline',
    measure: 'ratio',
    high: { warning: 2, critical: 5 },
    reference: 'trailing:4',
  });
  const zscore = withTarget({ kind: 'baseline', measure: 'zscore', high: { warning: 3 }, reference: 'trailing:4' });
  const change = withTarget({
    kind: 'baseline',
    measure: 'change',
    low: { warning: -0.1 },
    high: { warning: 0.1 },
    reference: 'previous',
  });

  it.each<[string, Indicator, number, Partial<ReferenceFacts>, JudgedState | null]>([
    ['twice the mean is not beyond twice', twice, 20, history(10, 10, 10, 10), 'normal'],
    ['more than twice', twice, 21, history(10, 10, 10, 10), 'warning'],
    ['something after nothing', twice, 1, history(0, 0, 0, 0), 'critical'],
    ['nothing after nothing', twice, 0, history(0, 0, 0, 0), 'normal'],
    ['history for less than half of the periods', twice, 99, { ...history(10), historyAsked: 4 }, null],
    ['within three deviations', zscore, 12, history(8, 12, 8, 12), 'normal'],
    ['beyond three deviations', zscore, 30, history(8, 12, 8, 12), 'warning'],
    ['a jump after a flat line', zscore, 11, history(10, 10, 10, 10), 'warning'],
    ['a flat line goes on', zscore, 10, history(10, 10, 10, 10), 'normal'],
    ['eleven percent up', change, 111, history(100), 'warning'],
    ['nine percent down', change, 91, history(100), 'normal'],
  ])('%s', (_name, it, value, facts, expected) => {
    expect(verdict(it, value, null, facts)).toBe(expected);
  });

  it.each([
    ['previous', '2024-06-03', ['2024-06-02']],
    ['trailing:2', '2024-W23', ['2024-W22', '2024-W21']],
    ['weekday:2', '2024-06-03', ['2024-05-27', '2024-05-20']],
    ['last_year', '2024-06', ['2023-06']],
  ])('%s of %s asks for %j', (reference, period, expected) => {
    expect(referenceNeeds(withTarget({ kind: 'baseline', reference }), periodId(period)).history).toEqual(expected);
  });

  it('a reference that nobody can read is a fault of the register', () => {
    expect(() => referenceNeeds(withTarget({ kind: 'baseline', reference: 'trailing:x' }), DAY)).toThrow(RangeError);
    expect(() => referenceNeeds(withTarget({ kind: 'baseline', reference: 'weekday:8' }), periodId('2024-06'))).toThrow(
      RangeError,
    );
  });
});

describe('windows and small numbers', () => {
  const dengue = withTarget({ kind: 'fixed', high: { warning: 1 }, window: { days: 14 } });

  it('a window is judged as one sum of its last days', () => {
    const needs = referenceNeeds(dengue, DAY);
    expect([needs.window.length, needs.window[0], needs.window.at(-1)]).toEqual([13, '2024-06-02', '2024-05-21']);
    expect(verdict(dengue, 1, null, { window: [{ value: 0 }, { value: 1 }] })).toBe('warning');
    expect(verdict(dengue, 1, null, { window: [{ value: 0 }] })).toBe('normal');
  });

  it('fewer cases than the minimum are never worse than a warning', () => {
    const negative = withTarget({ kind: 'fixed', high: { target: 0.1, warning: 0.15, critical: 0.25 }, minimumN: 30 });
    const state = (n: number, d: number) => judge(negative, DAY, ratio(n, d), NO_REFERENCE, null);
    expect([state(9, 10), state(15, 30), state(1, 10)]).toEqual(['warning', 'critical', 'normal']);
  });

  it('the plan asked for is that of the calendar year in which the week ends', () => {
    const { plan } = referenceNeeds(withTarget({ kind: 'curve', reference: 'plan:budget.plan' }), periodId('2025-W01'));
    expect(plan?.indicator).toBe('budget.plan');
    expect(plan && new Date(plan.from).toISOString()).toBe('2024-12-31T17:00:00.000Z');
  });

  it('fixed targets and info indicators ask for nothing', () => {
    const nothing = { history: [], window: [], plan: null };
    expect(referenceNeeds(ON_TIME, DAY)).toEqual(nothing);
    expect(referenceNeeds(withTarget({ kind: 'baseline', reference: 'previous' }, { direction: 'info' }), DAY)).toEqual(
      nothing,
    );
  });
});

describe('laws of judging', () => {
  const order: readonly (JudgedState | null)[] = ['normal', 'warning', 'critical'];
  const before = fc.constantFrom<JudgedState | null>(null, 'normal', 'warning', 'critical');

  it('a worse figure is never judged better', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        before,
        (a, b, from) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(order.indexOf(verdict(ON_TIME, low, from))).toBeGreaterThanOrEqual(
            order.indexOf(verdict(ON_TIME, high, from)),
          );
        },
      ),
    );
  });

  it('the margin only ever holds a bad state, never makes one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), before, (value, from) => {
        const plain = order.indexOf(verdict(ON_TIME, value, null));
        const held = order.indexOf(verdict(ON_TIME, value, from));
        expect(held).toBeGreaterThanOrEqual(plain);
        expect(held).toBeLessThanOrEqual(Math.max(plain, order.indexOf(from)));
      }),
    );
  });
});
