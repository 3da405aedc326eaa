import type { Took } from './measure-turn.ts';

/** How long things took: nearest rank, in minutes of the office and of the wall's clock, to the thousandth. */
export interface Times {
  readonly n: number;
  readonly p50Minutes: number | null;
  readonly p90Minutes: number | null;
  readonly p50ClockMinutes: number | null;
  readonly p90ClockMinutes: number | null;
}

export function timesOf(took: readonly Took[]): Times {
  const working = took.map(({ workingMillis }) => workingMillis).sort((one, other) => one - other);
  const clock = took.map(({ elapsedMillis }) => elapsedMillis).sort((one, other) => one - other);
  return {
    n: took.length,
    ...{ p50Minutes: rank(working, 0.5), p90Minutes: rank(working, 0.9) },
    ...{ p50ClockMinutes: rank(clock, 0.5), p90ClockMinutes: rank(clock, 0.9) },
  };
}

/** The smallest value that at least the share of all does not exceed. */
function rank(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)];
  return value === undefined ? null : minutesOf(value);
}

export const minutesOf = (milliseconds: number): number => Math.round(milliseconds / 60) / 1000;
