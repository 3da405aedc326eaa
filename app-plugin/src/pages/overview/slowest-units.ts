import type { AccountRow } from '@vnioc/contract/accounting.ts';

/** A line of the accounts, as far as this page reads it. */
export type UnitAccount = Pick<AccountRow, 'key' | 'name' | 'n' | 'onTime' | 'overdueOpen' | 'onTimeRatio' | 'few'> & {
  readonly handle: Pick<AccountRow['handle'], 'p90Minutes'>;
};

export interface Slowest {
  readonly rows: readonly UnitAccount[];
  /** Units with turns, but too few to say anything. */
  readonly few: number;
}

/** The units with the lowest share on time; those with fewer than 5 turns are counted and not ranked (SEMANTICS §6). */
export const slowestUnits = (rows: readonly UnitAccount[], most: number): Slowest => ({
  rows: rows
    .filter(({ few, onTimeRatio }) => !few && onTimeRatio !== null)
    .toSorted((a, b) => (a.onTimeRatio ?? 1) - (b.onTimeRatio ?? 1) || b.overdueOpen - a.overdueOpen || b.n - a.n)
    .slice(0, most),
  few: rows.filter(({ few, n }) => few && n > 0).length,
});
