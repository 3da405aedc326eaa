import { toDataFrame } from '@grafana/data';
import { trendOf } from './trend-lines.ts';

const figures = (unit: string, values: readonly (number | null)[]) =>
  toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: values.map((_, at) => at) },
      { name: 'value', type: 'number', values: [...values], labels: { unit_id: unit, unit: `Xã ${unit}` } },
    ],
  });

interface Held {
  readonly kind?: string;
  readonly target?: number | null;
  readonly warning?: number | null;
  readonly critical?: number | null;
}

const target = (units: readonly string[], side: 'low' | 'high', values: readonly number[], held: Held) =>
  toDataFrame({
    meta: {
      custom: { heldAgainst: { kind: 'fixed', target: null, warning: null, critical: null, ...held, units, side } },
    },
    fields: [
      { name: 'time', type: 'time', values: values.map((_, at) => at) },
      {
        ...{ name: 'target', type: 'number', values: [...values], labels: { unit_id: units.join(',') } },
        config: { displayNameFromDS: 'Mục tiêu ≥ · Chỉ tiêu' },
      },
    ],
  });

const levels = (...frames: Parameters<typeof trendOf>[0]) =>
  trendOf(frames).lines.map(({ points }) => points.map(({ level }) => level));

const BOUNDS = { target: 0.9, warning: 0.85, critical: 0.8 };

test('figures stand beside what they are held against, by their unit', () => {
  const { lines, targets } = trendOf([figures('a', [1, null]), target(['a'], 'low', [0.9, 0.9], BOUNDS)]);
  expect(lines).toEqual([
    {
      ...{ unit: 'a', name: 'Xã a' },
      points: [
        { at: 0, value: 1, level: 'normal' },
        { at: 1, value: null, level: 'not_applicable' },
      ],
    },
  ]);
  expect(targets.map(({ name, points }) => [name, points.length])).toEqual([['Mục tiêu ≥', 2]]);
});

test('a figure is as bad as the worst of the bounds that it is beyond; on a bound it is well', () => {
  const low = target(['a'], 'low', [0.9, 0.9, 0.9, 0.9], BOUNDS);
  expect(levels(figures('a', [0.85, 0.84, 0.8, 0.79]), low)).toEqual([['normal', 'warning', 'warning', 'critical']]);
  const high = target(['a'], 'high', [5, 5, 5], { target: 5, critical: 9 });
  expect(levels(figures('a', [5, 6, 10]), high)).toEqual([['normal', 'warning', 'critical']]);
});

test('the bounds of a plan are shares of what its curve says by then', () => {
  const curve = target(['a'], 'low', [100, 200], { kind: 'curve', target: 1, critical: 0.9 });
  expect(levels(figures('a', [95, 170]), curve)).toEqual([['warning', 'critical']]);
});

test('another unit’s target says nothing, and a missing figure is never judged', () => {
  expect(levels(figures('b', [0.1, null]), target(['a'], 'low', [0.9, 0.9], BOUNDS))).toEqual([
    ['not_applicable', 'not_applicable'],
  ]);
});

test('no frames are no lines', () => expect(trendOf([])).toEqual({ lines: [], targets: [] }));
