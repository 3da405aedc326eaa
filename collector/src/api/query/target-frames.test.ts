import type { Indicator, Target } from '../../catalog/indicator.ts';
import type { Unit, UnitId } from '../../catalog/unit.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { periodId, periodSpan } from '../../kernel/period.ts';
import type { Store } from '../../sinks/store.ts';
import type { Series } from './read-series.ts';
import { targetFrames } from './target-frames.ts';

const LOOK = { refId: 'A', catalog: {} as Catalog, language: 'vi' as const };
const unit = (id: string, level = 'commune'): Unit => ({ id, name: id, nameEn: id, level }) as unknown as Unit;

const series = (target: Partial<Target> | null, of: Unit, months: readonly string[]): Series => ({
  indicator: {
    ...{ id: 'x', name: 'Chỉ tiêu', nameEn: 'Indicator', domain: 'health', cadence: 'monthly', levels: ['commune'] },
    ...{ direction: 'up', unit: '1', shown: { symbol: '%', symbolEn: '%', factor: 0.01, decimals: 1 } },
    target: target === null ? null : { kind: 'fixed', combine: 'any', ...target },
  } as unknown as Indicator,
  unit: of,
  points: months.map((month) => ({
    ...{ period: periodId(month), periodEnd: periodSpan(periodId(month)).to, value: 0.5 },
  })) as unknown as Series['points'],
});

const storeWith = (plan: number | null): Pick<Store, 'observations'> => {
  const ofYear = { unit: 'a', periodEnd: periodSpan(periodId('cal:2024')).to, value: plan };
  return { observations: { cells: async () => (plan === null ? [] : [ofYear]) } } as never;
};

const said = async (all: readonly Series[], plan: number | null = null) =>
  (await targetFrames(all, LOOK, storeWith(plan))).map(({ schema, data }) => ({
    side: schema.fields[1]?.labels?.['target'],
    units: schema.fields[1]?.labels?.['unit_id'],
    values: data.values[1],
  }));

describe('what figures are held against, as series of their own', () => {
  test('one line for all units where it is the same', async () => {
    const target = { low: { target: 0.9, critical: 0.8 } };
    const both = ['a', 'b'].map((id) => series(target, unit(id), ['2024-04', '2024-05']));
    expect(await said(both)).toEqual([{ side: 'low', units: 'a,b', values: [0.9, 0.9] }]);
  });

  test('a band has two sides, and none may be is a line at zero', async () => {
    const band = { kind: 'band', low: { target: 1 }, high: { target: 2 } } as const;
    expect((await said([series(band, unit('a'), ['2024-05'])])).map(({ side }) => side)).toEqual(['low', 'high']);
    expect(await said([series({ kind: 'zero' }, unit('a'), ['2024-05'])])).toEqual([
      { side: 'high', units: 'a', values: [0] },
    ]);
  });

  test('the curve of a plan rises with the year', async () => {
    const curve = { kind: 'curve', low: { target: 1, critical: 0.9 }, reference: 'plan:budget.plan' } as const;
    const [line] = await said([series(curve, unit('a'), ['cal:2024-03', 'cal:2024-06'])], 1200);
    const [march, june] = line?.values as readonly number[];
    expect(march).toBeCloseTo((1200 * 91) / 366);
    expect(june).toBeCloseTo((1200 * 182) / 366);
  });

  test('a plan that is not there is no line, not a zero', async () => {
    const curve = { kind: 'curve', low: { target: 1 }, reference: 'plan:budget.plan' } as const;
    expect(await said([series(curve, unit('a'), ['cal:2024-03'])])).toEqual([]);
  });

  test.each([
    ['no target', null],
    ['a baseline', { kind: 'baseline', high: { target: 2 } }],
    ['a sum over days', { high: { target: 5 }, window: { days: 14 } }],
  ] as const)('there is none of %s', async (_case, target) => {
    expect(await said([series(target as Partial<Target> | null, unit('a'), ['2024-05'])])).toEqual([]);
  });

  test('above the levels that owe the figure it is held against nothing', async () => {
    expect(await said([series({ low: { target: 1 } }, unit('d', 'district'), ['2024-05'])])).toEqual([]);
  });

  test('the bounds go with the line, for whoever draws states', async () => {
    const one = series({ low: { target: 0.9, warning: 0.85, critical: 0.8 } }, unit('a' as UnitId), ['2024-05']);
    const [frame] = await targetFrames([one], LOOK, storeWith(null));
    expect(frame?.schema.meta.custom?.['heldAgainst']).toEqual({
      ...{ indicator: 'x', units: ['a'], side: 'low', kind: 'fixed', target: 0.9, warning: 0.85, critical: 0.8 },
    });
  });
});
