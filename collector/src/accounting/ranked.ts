import type { AccountRow } from './account-row.ts';
import type { GroupBy } from './group-by.ts';

/** Comparable units side by side, the lowest share first, those with few turns last and without a place. */
export function ranked(rows: readonly AccountRow[], groupBy: GroupBy): readonly AccountRow[] {
  const groups = Map.groupBy(rows, ({ group }) => group ?? '');
  return [...groups.keys()].sort().flatMap((group) => {
    const inOrder = (groups.get(group) ?? []).toSorted(byShare);
    return groupBy === 'unit' ? withPlaces(inOrder) : inOrder;
  });
}

const byShare = (one: AccountRow, other: AccountRow): number =>
  Number(one.few) - Number(other.few) ||
  (one.onTimeRatio ?? 1) - (other.onTimeRatio ?? 1) ||
  other.n - one.n ||
  (one.key < other.key ? -1 : 1);

/** Equal shares share the better place. */
function withPlaces(rows: readonly AccountRow[]): readonly AccountRow[] {
  const shares = rows.flatMap(({ few, onTimeRatio }) => (few || onTimeRatio === null ? [] : [onTimeRatio]));
  return rows.map((row) =>
    row.few || row.onTimeRatio === null
      ? row
      : { ...row, rank: 1 + shares.filter((share) => share > (row.onTimeRatio ?? 0)).length },
  );
}
