import type { IndicatorId } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodId } from '../kernel/period.ts';
import type { ExpectedLine } from './expected-periods.ts';

/** One cell of the matrix unit × indicator × period: is its figure there? */
export interface CompletenessCell {
  readonly unit: UnitId;
  readonly indicator: IndicatorId;
  readonly period: PeriodId;
  readonly present: boolean;
}

export interface Completeness {
  readonly cells: readonly CompletenessCell[];
  readonly present: number;
  readonly expected: number;
  /** null when nothing was owed yet. */
  readonly ratio: number | null;
}

/** Which figures that are due by `now` are there, whether in time or not (VL 9.4; indicator `data_quality.completeness`). */
export function completeness(
  lines: readonly ExpectedLine[],
  isPresent: (indicator: IndicatorId, unit: UnitId, period: PeriodId) => boolean,
  now: Instant,
): Completeness {
  const cells = lines
    .filter((line) => line.dueAt <= now)
    .flatMap(({ unit, period, indicators }) =>
      indicators.map((indicator) => ({ unit, indicator, period, present: isPresent(indicator, unit, period) })),
    );
  const present = cells.filter((cell) => cell.present).length;
  return { cells, present, expected: cells.length, ratio: cells.length === 0 ? null : present / cells.length };
}
