import type { BoardCell, Target } from '../board/board.ts';
import type { Column } from '../board/roll-up.ts';
import type { BoardRow } from '../board/rows.ts';
import { targetText } from './cell-sentence.ts';
import { periodText } from './period-text.ts';
import { ageText, shortUntilText, type Now } from './instants.ts';

/** What stands under a column's name; '' where the frames do not say it. */
export interface ColumnAbout {
  readonly target: string;
  readonly until: string;
  readonly age: string;
}

/** The target that all figures of the column share, and how far the newest of them reach. */
export const columnAbout = (column: Column, rows: readonly BoardRow[], context: Now): ColumnAbout => {
  if (column.kind === 'domain') return { target: '', until: '', age: '' };
  const cells = rows.map((row) => row.cell(column)?.cell).filter((cell): cell is BoardCell => cell != null);
  const newest = Math.max(...cells.map(({ until }) => until ?? -Infinity));
  const period = cells.find((cell) => cell.period !== null)?.period ?? '';
  return {
    target: sharedTarget(cells, context),
    until: Number.isFinite(newest)
      ? shortUntilText(newest, context)
      : periodText(period, context.words, context.language),
    age: Number.isFinite(newest) ? ageText(newest, context) : '',
  };
};

const sharedTarget = (cells: readonly BoardCell[], { words }: Now): string => {
  const targets = cells.map(({ target }) => target).filter((target): target is Target => target !== null);
  const [first] = targets;
  const shared =
    first !== undefined && targets.every(({ value, side }) => value === first.value && side === first.side);
  return shared ? targetText(first, words) : '';
};
