import type { Indicator, Target } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';
import { targetShown } from './target-shown.ts';

const COMMUNE = { level: 'commune' } as Unit;
const indicator = (target: Partial<Target> | null): Indicator =>
  ({
    levels: ['commune'],
    direction: 'down',
    target: target === null ? null : { kind: 'fixed', combine: 'any', ...target },
  }) as unknown as Indicator;
const shown = (target: Partial<Target> | null, value: number | null = 0.9) => {
  const line = targetShown(indicator(target), COMMUNE, value);
  return line === null ? null : [line.value, line.side];
};
const BAND = { kind: 'band', low: { target: 10 }, high: { target: 20 } } as const;

describe('the target beside a figure', () => {
  test.each([
    ['at least', { low: { target: 0.98, warning: 0.95 } }, 0.9, [0.98, 'low']],
    ['at most', { high: { target: 5 } }, 3, [5, 'high']],
    ['none at all may be', { kind: 'zero' }, 3, [0, 'high']],
    ['where normal ends, when nothing else is said', { low: { warning: 7, critical: 5 } }, 9, [7, 'low']],
    ['where it is critical, when even that is not said', { high: { critical: 9 } }, 3, [9, 'high']],
    ['of a band, below', BAND, 3, [10, 'low']],
    ['of a band, above', BAND, 30, [20, 'high']],
    ['of a band, within', BAND, 18, [20, 'high']],
    ['of a band without a figure', BAND, null, [10, 'low']],
  ] as const)('%s', (_case, target, value, expected) => {
    expect(shown(target as Partial<Target>, value)).toEqual(expected);
  });

  test.each([
    ['no target', null],
    ['a curve: it is a share', { kind: 'curve', low: { target: 1 } }],
    ['a baseline', { kind: 'baseline', high: { target: 2 } }],
    ['a sum over days', { high: { target: 5 }, window: { days: 14 } }],
  ] as const)('is not said of %s', (_case, target) => {
    expect(shown(target as Partial<Target> | null)).toBeNull();
  });

  test('is not said of a unit where the figure is not judged', () => {
    const district = { level: 'district' } as Unit;
    expect(targetShown(indicator({ low: { target: 1 } }), district, 2)).toBeNull();
  });

  test('is not said of an indicator that only informs', () => {
    expect(targetShown({ ...indicator({ low: { target: 1 } }), direction: 'info' }, COMMUNE, 2)).toBeNull();
  });
});
