import type { Catalog } from '../../catalog/catalog.ts';
import type { SourceId, SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { completeness, type Completeness } from '../../observations/completeness.ts';
import { expectedPeriods, type ExpectedLine } from '../../observations/expected-periods.ts';
import type { Store } from '../../sinks/store.ts';

export interface CompletenessRow {
  readonly source: SourceId;
  readonly unit: UnitId;
  readonly present: number;
  readonly expected: number;
  readonly ratio: number | null;
}

export interface CompletenessAsked {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant | null;
  readonly now: Instant;
  readonly sources: readonly SourceSpec[];
  readonly mine: (line: ExpectedLine) => boolean;
}

/** Per source and unit: how many of the figures that were due by then are there, as known then. */
export async function readCompleteness(
  { from, to, asOf, now, sources, mine }: CompletenessAsked,
  catalog: Catalog,
  store: Store,
): Promise<readonly CompletenessRow[]> {
  const rows: CompletenessRow[] = [];
  for (const spec of sources) {
    const lines = expectedPeriods(spec, catalog, from, to).filter((line) => line.periodEnd <= to && mine(line));
    if (lines.length === 0) continue;
    const present = await presentFigures(lines, asOf, store);
    for (const [unit, own] of Map.groupBy(lines, (line) => line.unit)) {
      const { cells: _, ...counts }: Completeness = completeness(
        own,
        (indicator, unit, period) => present.has(`${indicator}|${unit}|${period}`),
        Math.min(asOf ?? now, now),
      );
      if (counts.expected > 0) rows.push({ source: spec.id, unit, ...counts });
    }
  }
  return rows;
}

async function presentFigures(
  lines: readonly ExpectedLine[],
  asOf: Instant | null,
  store: Store,
): Promise<ReadonlySet<string>> {
  const ends = lines.map(({ periodEnd }) => periodEnd);
  const figures = await store.observations.cells({
    indicators: [...new Set(lines.flatMap(({ indicators }) => indicators))],
    units: [...new Set(lines.map(({ unit }) => unit))],
    from: ends.reduce((a, b) => Math.min(a, b)),
    to: ends.reduce((a, b) => Math.max(a, b)) + 1,
    ...(asOf === null ? {} : { asOf }),
  });
  return new Set(figures.map(({ indicator, unit, period }) => `${indicator}|${unit}|${period}`));
}
