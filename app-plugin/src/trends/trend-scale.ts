import type { TrendData } from './trend-lines.ts';

const DAY = 86_400_000;

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** Of values, from the lowest up: round numbers. */
  readonly ticks: readonly number[];
}

/** The range that was chosen by the figures in it and what they are held against; null without any figure. */
export function scaleOf(
  { lines, targets }: TrendData,
  range: { readonly from: number; readonly to: number },
  factor: number,
): Scale | null {
  const points = lines.flatMap((line) => line.points);
  const figures = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (figures.length === 0) return null;
  const all = [...figures, ...targets.flatMap((one) => one.points.map(({ value }) => value))];
  const instants = points.map(({ at }) => at);
  const ticks = roundTicks(Math.min(...all) / factor, Math.max(...all) / factor).map((tick) => tick * factor);
  return {
    from: Math.min(range.from, ...instants),
    to: Math.max(range.to, ...instants),
    ...{ low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks },
  };
}

const MOST_TICKS = 5;

/** Four or five round numbers around an interval, in the unit that is shown. */
export function roundTicks(low: number, high: number): readonly number[] {
  const span = high - low || Math.abs(high) * 0.2 || 1;
  const raw = span / (MOST_TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= raw) ?? power * 10;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Instants to write below, at most so many, at even distances of whole days. */
export function dayTicks({ from, to }: Pick<Scale, 'from' | 'to'>, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((to - from) / DAY / most)) * DAY;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
