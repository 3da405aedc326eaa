import type { IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { PeriodId } from '../../kernel/period.ts';
import type { Figure, Quality, Revision } from '../../observations/observation.ts';
import type { Names } from './names.ts';
import type { NumberTable } from './sink-database.ts';

export type StoredRevision = Revision & { readonly periodEnd: Instant };

/** The columns `decodeRevisions` expects, of a table or alias `r`. */
export const REVISION_COLUMNS = `r.position, r.indicator, r.unit, r.period, r.period_end, r.revision, r.value,
  r.numerator, r.denominator, r.source, r.known_at, r.quality, r.present, r.expected`;

const NAMED = [1, 2, 3, 9, 11];

/** True when every number in the table has a name that is known here. */
export function hasAllNames(table: NumberTable, names: Names): boolean {
  for (let row = 0; row < table.values.length; row += table.width) {
    for (const column of NAMED) if (!names.has(table.values[row + column] as number)) return false;
  }
  return true;
}

function figureAt(values: Float64Array, row: number): Figure {
  const value = values[row + 6] as number;
  const numerator = values[row + 7] as number;
  if (Number.isNaN(numerator)) return { value };
  return { value: Number.isNaN(value) ? null : value, numerator, denominator: values[row + 8] as number };
}

function revisionAt(values: Float64Array, row: number, names: Names): StoredRevision {
  const name = (column: number): string => names.nameOf(values[row + column] as number);
  const present = values[row + 12] as number;
  const revision = {
    ...figureAt(values, row),
    position: values[row] as number,
    indicator: name(1) as IndicatorId,
    unit: name(2) as UnitId,
    period: name(3) as PeriodId,
    periodEnd: values[row + 4] as number,
    revision: values[row + 5] as number,
    source: name(9) as SourceId,
    knownAt: values[row + 10] as number,
    quality: name(11) as Quality,
  };
  return Number.isNaN(present)
    ? revision
    : { ...revision, coverage: { present, expected: values[row + 13] as number } };
}

export function decodeRevisions(table: NumberTable, names: Names): StoredRevision[] {
  const revisions: StoredRevision[] = [];
  for (let row = 0; row < table.values.length; row += table.width) revisions.push(revisionAt(table.values, row, names));
  return revisions;
}
