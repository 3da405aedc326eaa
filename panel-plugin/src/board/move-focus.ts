export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Lines that fit on the screen: what Page Up and Page Down go by. */
  readonly page: number;
}

interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where the focus goes on a key, as in every grid of WAI-ARIA; null: not a key of the grid. It stops at the edges. */
export const moveFocus = ({ row, column }: Place, { key, ctrlKey }: KeyStroke, size: Size): Place | null => {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  });
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: to(row - 1, column),
    ArrowDown: to(row + 1, column),
    ArrowLeft: to(row, column - 1),
    ArrowRight: to(row, column + 1),
    PageUp: to(row - size.page, column),
    PageDown: to(row + size.page, column),
    Home: ctrlKey ? to(0, 0) : to(row, 0),
    End: ctrlKey ? to(lastRow, lastColumn) : to(row, lastColumn),
  };
  return moves[key] ?? null;
};
