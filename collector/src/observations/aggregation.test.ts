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
import type { Said } from '../../test/fixtures/small-district.ts';
import type { Indicator, TimeAggregation, UnitAggregation } from '../catalog/indicator.ts';
import { periodId } from '../kernel/period.ts';
import { contributors, mayReplace } from './affected-cells.ts';
import { aggregateTime } from './aggregate-time.ts';
import { aggregateUnits } from './aggregate-units.ts';

const byUnits = (units: UnitAggregation) => indicator('it', { aggregation: { units, time: 'sum' } });
const DAY = '2024-06-03';
const part = (said: Said, about: Parameters<typeof observed>[4] = {}) => observed('it', AN, DAY, said, about);

describe('the figure of a district from those of its communes', () => {
  it.each<[UnitAggregation, Said[], Said]>([
    ['sum', [{ value: 3 }, { value: 4 }], { value: 7 }],
    ['ratio', [ratio(9, 10), ratio(10, 90)], ratio(19, 100)],
    ['ratio', [ratio(9, 10), ratio(0, 0)], ratio(9, 10)],
    ['ratio', [ratio(0, 0), ratio(0, 0)], ratio(0, 0)],
    ['avg', [{ value: 3 }, { value: 4 }], { value: 3.5 }],
    ['avg', [ratio(1, 2), ratio(0, 0)], { value: 0.5 }],
    ['max', [{ value: 3 }, { value: 4 }], { value: 4 }],
  ])('by %s of %j is %j', (rule, said, expected) => {
    const outcome = aggregateUnits(
      byUnits(rule),
      DISTRICT,
      said.map((it) => part(it)),
      said.length,
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { ...expected, unit: DISTRICT, period: DAY, quality: 'aggregated' },
    });
  });

  it.each<[UnitAggregation, Said[], string]>([
    ['none', [{ value: 71 }, { value: 80 }], 'not aggregated by rule'],
    ['p50', [{ value: 3 }], 'raw records are needed'],
    ['ratio', [ratio(9, 10), { value: 0.9 }], 'parts of the ratio are missing'],
    ['sum', [], 'nothing reported'],
    ['avg', [ratio(0, 0)], 'nothing reported'],
  ])('by %s of %j is refused: %s', (rule, said, refusal) => {
    expect(
      aggregateUnits(
        byUnits(rule),
        DISTRICT,
        said.map((it) => part(it)),
        said.length,
      ),
    ).toEqual({ ok: false, refusal });
  });

  it('a commune that is missing is not zero: the figure is partial and says of how many it speaks', () => {
    const outcome = aggregateUnits(byUnits('sum'), DISTRICT, [part({ value: 3 })], 11);
    expect(outcome).toMatchObject({ value: { value: 3, quality: 'partial', coverage: { present: 1, expected: 11 } } });
  });

  it('what rests on a partial figure is partial itself', () => {
    const outcome = aggregateUnits(
      byUnits('sum'),
      DISTRICT,
      [part({ value: 3 }, { quality: 'partial' }), part({ value: 4 })],
      2,
    );
    expect(outcome).toMatchObject({ value: { quality: 'partial' } });
  });

  it('was known when the last of its parts was', () => {
    const outcome = aggregateUnits(
      byUnits('sum'),
      DISTRICT,
      [part({ value: 3 }, { knownAt: 5 }), part({ value: 4 }, { knownAt: 3 })],
      2,
    );
    expect(outcome).toMatchObject({ value: { knownAt: 5 } });
  });

  it('what a unit said itself goes before what was computed for it', () => {
    expect([
      mayReplace(null),
      mayReplace(part({ value: 1 }, { quality: 'partial' })),
      mayReplace(part({ value: 1 }, { quality: 'aggregated' })),
    ]).toEqual([true, true, true]);
    expect([mayReplace(part({ value: 1 })), mayReplace(part({ value: 1 }, { quality: 'entered' }))]).toEqual([
      false,
      false,
    ]);
  });

  it('ratios of ratios equal the ratio of the whole, however the communes are grouped', () => {
    const parts = fc.array(
      fc.tuple(fc.nat(500), fc.nat(500)).map(([a, b]) => part(ratio(Math.min(a, b), Math.max(a, b)))),
      { minLength: 1, maxLength: 12 },
    );
    const sum = (it: ReturnType<typeof part>[]) => {
      const outcome = aggregateUnits(byUnits('ratio'), DISTRICT, it, it.length);
      if (!outcome.ok) throw new Error(outcome.refusal);
      return outcome.value;
    };
    fc.assert(
      fc.property(parts, fc.nat(12), (all, cut) => {
        const [left, right] = [all.slice(0, cut), all.slice(cut)];
        const grouped = [left, right].filter((group) => group.length > 0).map(sum);
        expect(sum(grouped)).toMatchObject({
          numerator: sum(all).numerator,
          denominator: sum(all).denominator,
          value: sum(all).value,
        });
      }),
    );
  });
});

describe('the figure of a longer time', () => {
  const byTime = (time: TimeAggregation): Indicator => indicator('it', { aggregation: { units: 'sum', time } });
  const WEEK = periodId('2024-W23');
  const days = (...said: Said[]) => said.map((it, index) => observed('it', AN, `2024-06-0${index + 1}`, it));
  const week = (rule: TimeAggregation, figures: ReturnType<typeof days>, expected = figures.length) =>
    aggregateTime(byTime(rule), WEEK, figures, expected);

  it.each<[TimeAggregation, Said[], Said]>([
    ['sum', [{ value: 3 }, { value: 4 }], { value: 7 }],
    ['ratio', [ratio(1, 2), ratio(0, 8)], ratio(1, 10)],
    ['last', [{ value: 3 }, { value: 4 }], { value: 4 }],
    ['last', [ratio(1, 2), ratio(3, 4)], ratio(3, 4)],
    ['first', [{ value: 3 }, { value: 4 }], { value: 3 }],
    ['avg', [{ value: 3 }, { value: 5 }], { value: 4 }],
    ['max', [{ value: 3 }, { value: 5 }], { value: 5 }],
  ])('by %s of %j is %j', (rule, said, expected) => {
    expect(week(rule, days(...said))).toMatchObject({
      ok: true,
      value: { ...expected, period: WEEK, unit: AN, quality: 'aggregated' },
    });
  });

  it('does not depend on the order in which the days came', () => {
    expect(week('last', days({ value: 3 }, { value: 4 }).reverse())).toMatchObject({ value: { value: 4 } });
  });

  it('a median of medians is refused, for the raw records are needed', () => {
    expect(week('p50', days({ value: 3 }))).toEqual({ ok: false, refusal: 'raw records are needed' });
  });

  it('a missing day is not zero but makes the week partial', () => {
    expect(week('sum', days({ value: 3 }), 7)).toMatchObject({
      value: { value: 3, quality: 'partial', coverage: { present: 1, expected: 7 } },
    });
  });

  it('nothing makes nothing, and a ratio without parts makes no ratio', () => {
    expect(week('sum', [])).toEqual({ ok: false, refusal: 'nothing reported' });
    expect(week('ratio', days({ value: 0.5 }))).toEqual({ ok: false, refusal: 'parts of the ratio are missing' });
  });
});

describe('who stands behind a district’s figure', () => {
  const cases = indicator('cases', { levels: ['commune'] });
  const tasks = indicator('tasks', { levels: ['commune', 'agency'] });
  const catalog = catalogOf([cases, tasks]);
  const behind = (it: Indicator, period: string) =>
    contributors(catalog, it, { unit: DISTRICT, period: periodId(period) });

  it('the units that stood on the last day of the period', () => {
    expect(behind(cases, '2024-06-30')).toEqual([AN, BEN]);
    expect(behind(cases, '2024-07-01')).toEqual([AN, BEN_DONG]);
    expect(behind(cases, '2024-07')).toEqual([AN, BEN_DONG]);
  });

  it('offices too, where the indicator is kept for them', () => {
    expect(behind(tasks, '2024-06-30')).toEqual([AN, BEN, OFFICE]);
  });
});
