/** A line of the accounts, as far as this page reads it. */
export interface UnitAccount {
  readonly key: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly n: number;
  readonly onTime: number;
  readonly overdueOpen: number;
  readonly onTimeRatio: number | null;
  readonly few: boolean;
  readonly handle: { readonly p90Minutes: number | null };
}

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

/** Circle from 90 %, triangle from 80 %, diamond below, as on the page of the accounts. */
export const gradeOf = (ratio: number): 'normal' | 'warning' | 'critical' =>
  ratio >= 0.9 ? 'normal' : ratio >= 0.8 ? 'warning' : 'critical';
