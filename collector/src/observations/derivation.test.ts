import fc from 'fast-check';
import {
  AN,
  BEN,
  BEN_DONG,
  DISTRICT,
  OFFICE,
  catalogOf,
  indicator,
  observed,
  ratio,
} from '../../test/fixtures/small-district.ts';
import type { Formula, Indicator, IndicatorId, Terms } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import { periodId } from '../kernel/period.ts';
import { affectedCells } from './affected-cells.ts';
import { derivationOrder } from './derivation-order.ts';
import { derive } from './derive.ts';
import type { DeriveInputs } from './derive.ts';
import { correspondingPeriods, dependentPeriods, inputNeeds } from './input-needs.ts';
import { knownAt } from './known-at.ts';
import type { JudgedState } from './state.ts';

const terms = (...ids: string[]): Terms =>
  ids.map((id) => ({ indicator: id.replace('-', '') as IndicatorId, sign: id.startsWith('-') ? -1 : 1 }));
const RATE: Formula = { kind: 'ratio', numerator: terms('revenue', '-land'), denominator: terms('plan') };
const rate = indicator('rate', {
  cadence: 'weekly',
  context: 'report',
  formula: RATE,
  aggregation: { units: 'ratio', time: 'last' },
});
const revenue = indicator('revenue', { cadence: 'weekly', context: 'report' });
const land = indicator('land', { cadence: 'weekly', context: 'report' });
const plan = indicator('plan', { cadence: 'yearly', direction: 'info' });
const behind = indicator('behind', {
  ...{ cadence: 'weekly', context: 'report', levels: ['district'], aggregation: { units: 'none', time: 'last' } },
  formula: { kind: 'count_units', indicator: 'rate' as IndicatorId, level: 'commune', states: ['warning', 'critical'] },
});
const alerts = indicator('alerts', { formula: { kind: 'events', events: ['alert'] } });

const WEEK = '2024-W23';
const inputs = (about: Partial<DeriveInputs> = {}): DeriveInputs => ({
  ...{ figures: new Map(), states: new Map(), count: null, source: 'derived' as SourceId, at: 7 },
  ...about,
});
const figures = (...all: ReturnType<typeof observed>[]) => ({ figures: new Map(all.map((it) => [it.indicator, it])) });
const said = (id: string, value: number, about: Parameters<typeof observed>[4] = {}) =>
  observed(id, AN, WEEK, { value }, about);
const run = (it: Indicator, about: Partial<DeriveInputs>) => derive(it, AN, periodId(WEEK), inputs(about));

describe('derived figures', () => {
  it('a ratio is made of signed sums and keeps its parts', () => {
    const outcome = run(rate, figures(said('revenue', 100, { knownAt: 5 }), said('land', 40), said('plan', 120)));
    expect(outcome).toMatchObject({
      value: { numerator: 60, denominator: 120, value: 0.5, quality: 'derived', knownAt: 5, period: WEEK },
    });
  });

  it('a ratio over nothing has no value, and is no failure', () => {
    expect(run(rate, figures(said('revenue', 1), said('land', 0), said('plan', 0)))).toMatchObject({
      ok: true,
      value: { value: null, denominator: 0 },
    });
  });

  it('a sum takes its terms with their signs', () => {
    const net = indicator('net', { formula: { kind: 'sum', terms: terms('revenue', '-land') } });
    expect(run(net, figures(said('revenue', 100), said('land', 40)))).toMatchObject({ value: { value: 60 } });
  });

  it('a missing input is never zero', () => {
    expect(run(rate, figures(said('revenue', 100), said('plan', 120)))).toEqual({
      ok: false,
      refusal: 'an input is missing',
    });
    const empty = observed('land', AN, WEEK, ratio(0, 0));
    expect(run(rate, figures(said('revenue', 100), empty, said('plan', 120)))).toEqual({
      ok: false,
      refusal: 'an input is missing',
    });
  });

  it('what rests on a partial figure is partial', () => {
    expect(
      run(rate, figures(said('revenue', 1), said('land', 0, { quality: 'partial' }), said('plan', 1))),
    ).toMatchObject({ value: { quality: 'partial' } });
  });

  it('communes behind plan are counted by their state; one that is not judged makes the count partial', () => {
    const count = (...states: (JudgedState | null)[]) =>
      run(behind, { states: new Map([AN, BEN, BEN_DONG].map((unit, index) => [unit, states[index] ?? null])) });
    expect(count('normal', 'warning', 'critical')).toMatchObject({
      value: { value: 2, quality: 'derived', knownAt: 7 },
    });
    expect(count('normal', null, 'critical')).toMatchObject({
      value: { value: 1, quality: 'partial', coverage: { present: 2, expected: 3 } },
    });
    expect(count(null, null, null)).toEqual({ ok: false, refusal: 'an input is missing' });
  });

  it('events count only when the stream is known to have run', () => {
    expect(run(alerts, { count: 0 })).toMatchObject({ value: { value: 0, quality: 'derived' } });
    expect(run(alerts, {})).toEqual({ ok: false, refusal: 'not known whether the stream ran' });
  });

  it('an indicator without a formula is not derived', () => {
    expect(run(revenue, {})).toEqual({ ok: false, refusal: 'no formula' });
  });
});

describe('periods of inputs', () => {
  const catalog = catalogOf([rate, revenue, land, plan]);

  it('a week rests on the week of its inputs and on the plan of the year in which it ends', () => {
    expect(inputNeeds(rate, periodId('2025-W01'), catalog)).toEqual([
      { indicator: 'revenue', periods: ['2025-W01'] },
      { indicator: 'land', periods: ['2025-W01'] },
      { indicator: 'plan', periods: ['cal:2025'] },
    ]);
  });

  it('a report month rests on all its days', () => {
    const days = correspondingPeriods(periodId('2024-06'), { cadence: 'daily', context: 'calendar' });
    expect([days.length, days[0], days.at(-1)]).toEqual([31, '2024-05-15', '2024-06-14']);
  });

  it('a new plan touches every week that ends in its year', () => {
    const weeks = dependentPeriods(periodId('cal:2024'), rate);
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([52, '2024-W01', '2024-W52']);
  });

  it('a period depends on an input exactly when it needs it', () => {
    const cadence = fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly' as const);
    const context = fc.constantFrom('report', 'calendar' as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), cadence, cadence, context, context, (shift, a, b, c, d) => {
        const input = { cadence: a, context: c } as const;
        const derived = { cadence: b, context: d } as const;
        const [period] = correspondingPeriods(periodId(`2024-0${1 + (shift % 9)}-1${shift % 10}`), derived);
        if (period === undefined) return;
        for (const need of correspondingPeriods(period, input))
          expect(dependentPeriods(need, derived)).toContain(period);
      }),
    );
  });
});

describe('the order of derivation', () => {
  it('puts every indicator after what it rests on', () => {
    expect(derivationOrder(catalogOf([behind, rate, revenue, land, plan]))).toEqual({
      order: ['rate', 'behind'],
      cycles: [],
    });
  });

  it('names a circle, and leaves out whatever rests on it', () => {
    const a = indicator('a', { formula: { kind: 'sum', terms: terms('b') } });
    const b = indicator('b', { formula: { kind: 'sum', terms: terms('a') } });
    const c = indicator('c', { formula: { kind: 'sum', terms: terms('a') } });
    expect(derivationOrder(catalogOf([c, a, b, alerts]))).toEqual({ order: ['alerts'], cycles: [['a', 'b']] });
  });

  it('an indicator that rests on itself is a circle', () => {
    const self = indicator('self', { formula: { kind: 'sum', terms: terms('self') } });
    expect(derivationOrder(catalogOf([self])).cycles).toEqual([['self']]);
  });
});

describe('what a change touches', () => {
  const cases = indicator('cases', { levels: ['commune'] });
  const score = indicator('score', { aggregation: { units: 'none', time: 'last' } });
  const catalog = catalogOf([behind, rate, revenue, land, plan, cases, score]);
  const touched = (id: string, unit: typeof AN, period: string) =>
    affectedCells(catalog, [{ indicator: id as IndicatorId, unit, period: periodId(period) }]).map(
      (it) => `${it.indicator} ${it.unit} ${it.by}`,
    );

  it('a commune’s revenue: the district’s, both rates, and the communes behind plan, each after its inputs', () => {
    expect(touched('revenue', AN, WEEK)).toEqual([
      `revenue ${DISTRICT} aggregation`,
      `rate ${AN} formula`,
      `rate ${DISTRICT} formula`,
      `behind ${DISTRICT} formula`,
    ]);
  });

  it('an indicator kept for communes is summed up to the district all the same', () => {
    expect(touched('cases', AN, '2024-06-03')).toEqual([`cases ${DISTRICT} aggregation`]);
  });

  it('index scores and figures of the root itself touch nothing above', () => {
    expect([touched('score', AN, '2024-06-03'), touched('cases', DISTRICT, '2024-06-03')]).toEqual([[], []]);
  });

  it('a plan touches the weeks of its year, only those in which the unit stood', () => {
    const weeks = affectedCells(catalog, [{ indicator: plan.id, unit: BEN, period: periodId('cal:2024') }]).filter(
      (it) => it.unit === BEN,
    );
    expect([weeks.length, weeks.every((it) => it.period <= '2024-W26')]).toEqual([26, true]);
  });

  it('each cell is computed once, however many of its parts changed', () => {
    const changed = [AN, BEN, OFFICE].map((unit) => ({ indicator: cases.id, unit, period: periodId('2024-06-03') }));
    expect(affectedCells(catalog, changed)).toHaveLength(1);
  });

  it('an unknown indicator touches nothing', () => {
    expect(touched('nobody', AN, WEEK)).toEqual([]);
  });
});

describe('what was known when', () => {
  const revisions = [
    { revision: 1, knownAt: 100, value: 5 },
    { revision: 2, knownAt: 200, value: 50 },
    { revision: 3, knownAt: 300, value: 6 },
  ];

  it.each([
    [99, null],
    [100, 5],
    [199, 5],
    [200, 50],
    [1000, 6],
  ])('at %d: %j', (asOf, expected) => {
    expect(knownAt(revisions, asOf)?.value ?? null).toBe(expected);
    expect(knownAt([...revisions].reverse(), asOf)?.value ?? null).toBe(expected);
  });

  it('of two revisions of the same moment the later one holds', () => {
    expect(
      knownAt(
        [
          { revision: 2, knownAt: 1 },
          { revision: 1, knownAt: 1 },
        ],
        1,
      )?.revision,
    ).toBe(2);
  });
});
