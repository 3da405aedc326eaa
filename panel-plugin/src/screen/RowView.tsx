import { memo } from 'react';
import type { BoardRow } from '../board/rows.ts';
import type { Column } from '../board/roll-up.ts';
import { TROUBLE, troubleShown, type Counts } from '../board/trouble.ts';
import { STATE_WORDS } from '../texts.ts';
import { LEFT_WIDTH, ROW_HEIGHT, type BoardStyles } from './board-styles.ts';
import { CellContent } from './CellContent.tsx';
import { cellSentence, type Spoken } from './cell-sentence.ts';
import { StateMark } from './StateMark.tsx';

/** A column that is drawn at the moment, and where. */
export interface DrawnColumn {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

interface Props {
  readonly row: BoardRow;
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly columns: readonly Column[];
  readonly drawn: readonly DrawnColumn[];
  /** Column that has the focus if it is in this row, else null. */
  readonly focused: number | null;
  readonly styles: BoardStyles;
  readonly spoken: Spoken;
  readonly sparklines: boolean;
}

/** One line: name, counts of the subtree, then the columns in view. Drawn anew only when something of it changed. */
export const RowView = memo((props: Props) => {
  const { row, index, top, width, columns, drawn, styles } = props;
  const look = `${styles.row} ${row.kind === 'total' ? styles.total : styles.plain}`;
  return (
    <div role="row" aria-rowindex={index + 2} className={look} style={{ top, width, height: ROW_HEIGHT }}>
      <LeftCells {...props} />
      {drawn.map(({ index: column, start, size }) => {
        const its = columns[column];
        return its && <Cell key={its.id} {...props} column={column} its={its} left={LEFT_WIDTH + start} size={size} />;
      })}
    </div>
  );
});
RowView.displayName = 'RowView';

const LeftCells = ({ row, index, focused, styles, spoken }: Props) => (
  <div className={styles.left} role="presentation">
    <div
      {...place(index, 0, focused)}
      role="rowheader"
      className={styles.name}
      data-opens={row.canOpen}
      title={row.name}
      aria-label={row.canOpen ? `${row.name}, ${spoken.words.open}` : row.name}
    >
      {row.short}
      {row.canOpen && ' ›'}
    </div>
    <div
      {...place(index, 1, focused)}
      role="gridcell"
      className={styles.counts}
      aria-label={countsSentence(row.counts, spoken)}
    >
      {troubleShown(row.counts).map(({ state, count }) => (
        <span key={state} aria-hidden>
          <StateMark state={state} size={10} />
          {count}
        </span>
      ))}
    </div>
  </div>
);

type CellProps = Props & {
  readonly column: number;
  readonly its: Column;
  readonly left: number;
  readonly size: number;
};

const Cell = ({ row, index, focused, styles, spoken, sparklines, column, its, left, size }: CellProps) => {
  const [rolled, below] = [row.cell(its), row.below(its)];
  return (
    <div
      {...place(index, column + 2, focused)}
      role="gridcell"
      className={styles.cell}
      data-state={rolled?.state}
      style={{ left, width: size }}
      aria-label={`${row.name}, ${its.name}: ${cellSentence(rolled, below, spoken)}`}
    >
      <CellContent {...{ rolled, below, styles, spoken, sparklines }} />
    </div>
  );
};

/** Exactly one cell of the grid is in the tab order: the one that has, or would get, the focus. */
const place = (row: number, column: number, focused: number | null) => ({
  ...{ 'data-row': row, 'data-column': column, 'aria-colindex': column + 1 },
  ...{ tabIndex: focused === column ? 0 : -1, 'aria-selected': focused === column },
});

const countsSentence = (counts: Counts, { words, language }: Spoken): string => {
  const said = TROUBLE.filter((state) => (counts[state] ?? 0) > 0).map(
    (state) => `${counts[state]} ${STATE_WORDS[language][state]}`,
  );
  return `${words.worst}: ${said.length === 0 ? STATE_WORDS[language].normal : said.join(', ')}`;
};
