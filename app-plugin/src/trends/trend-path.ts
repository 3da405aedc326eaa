import type { TrendPoint } from './trend-lines.ts';

/** Where a point stands on the drawing. */
export interface Place {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** Tenths of a pixel: finer, the picture is no better. */
export const round = (n: number): number => Math.round(n * 10) / 10;

/** A line that breaks where a figure is missing: never to zero, never across the gap. */
export const linePath = (
  points: readonly { readonly at: number; readonly value: number | null }[],
  { x, y }: Place,
): string =>
  points
    .map(({ at, value }, index) =>
      value === null ? '' : `${points[index - 1]?.value == null ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`,
    )
    .join('');

/** The stretches that lead to a figure at one level, to be drawn in its colour. */
export const levelPath = (points: readonly TrendPoint[], level: TrendPoint['level'], { x, y }: Place): string =>
  points
    .map(({ at, value, level: own }, index) => {
      const before = points[index - 1];
      if (own !== level || value === null || before === undefined || before.value === null) return '';
      return `M${round(x(before.at))} ${round(y(before.value))}L${round(x(at))} ${round(y(value))}`;
    })
    .join('');

/** `[from, to)` without a figure, between the figures around them: drawn grey. */
export const gapsOf = (points: readonly TrendPoint[]): readonly (readonly [number, number])[] =>
  points.flatMap(({ at, value }, index) => {
    const before = points[index - 1];
    if (value !== null || before === undefined || before.value === null) return [];
    const after = points.slice(index).find((one) => one.value !== null);
    return [[before.at, after?.at ?? at] as const];
  });

/** The instants of all lines, oldest first: what the pointer and the arrow keys go by. */
export const instantsOf = (lines: readonly { readonly points: readonly TrendPoint[] }[]): readonly number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)))].toSorted((a, b) => a - b);

export const nearest = (instants: readonly number[], at: number): number | null =>
  instants.reduce<number | null>(
    (best, one) => (best === null || Math.abs(one - at) < Math.abs(best - at) ? one : best),
    null,
  );
