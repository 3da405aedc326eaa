import type { FaultyCell } from '@vnioc/contract/owed.ts';
import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Store } from '../../sinks/store.ts';

const READ = 200;
const SHOWN = 3;

/**
 * What a source sent of these units since the period began and could not be accepted; a record whose unit could not be
 * read is shown too, since somebody has to mend it. The same cell sent again is told once.
 */
export async function faultyCells(
  { id }: SourceSpec,
  units: readonly UnitId[],
  since: Instant,
  { quarantine }: Pick<Store, 'quarantine'>,
): Promise<readonly FaultyCell[]> {
  const rows = await quarantine.list({ sources: [id], from: since, limit: READ });
  const mine = rows.filter(({ unit }) => unit === null || units.includes(unit)).toSorted((a, b) => b.id - a.id);
  const cells = new Map(mine.toReversed().map((row) => [`${row.row}|${row.field}|${row.unit}`, row]));
  return [...cells.values()]
    .toSorted((a, b) => b.id - a.id)
    .slice(0, SHOWN)
    .map(({ id: number, at, origin, row, field, sentence, values }) => ({
      ...{ id: number, at, origin, row, field, sentence, values },
    }));
}
