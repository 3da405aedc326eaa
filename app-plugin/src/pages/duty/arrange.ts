import type { DeskGroup, DeskRow } from '@vnioc/contract/desk.ts';

/** The places that rows keep while somebody works on them: nothing jumps under the cursor. */
export interface Arrangement {
  readonly places: readonly DeskRow[];
}

export interface ShownRow {
  /** What it is now; of one that has gone what it was. */
  readonly row: DeskRow;
  /** Where it stands, whatever it has become since. */
  readonly group: DeskGroup;
  readonly gone: boolean;
}

export interface Arranged {
  readonly shown: readonly ShownRow[];
  /** Tickets that wait behind "3 phiếu mới ↑". */
  readonly fresh: number;
  /** Rows that would stand elsewhere by now, or not at all. */
  readonly moved: number;
}

/** Everything in its place: the collector sends rows in the order in which they are worked on. */
export const arrangementOf = (rows: readonly DeskRow[]): Arrangement => ({ places: rows });

/** What is known now, at the places of then. */
export function arranged({ places }: Arrangement, rows: readonly DeskRow[]): Arranged {
  const now = new Map(rows.map((row) => [row.id, row]));
  const shown = places.map((place): ShownRow => {
    const row = now.get(place.id);
    return { row: row ?? place, group: place.group, gone: row === undefined };
  });
  const kept = shown.filter(({ gone }) => !gone).length;
  const moved = shown.filter(({ row, group, gone }) => gone || row.group !== group).length;
  return { shown, fresh: rows.length - kept, moved };
}
