import { useStyles2 } from '@grafana/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { columnWidth } from '../board/column-width.ts';
import type { Column } from '../board/roll-up.ts';
import type { BoardRow } from '../board/rows.ts';
import type { Place } from '../board/move-focus.ts';
import { boardStyles, headHeights, LEFT_WIDTH, ROW_HEIGHT } from './board-styles.ts';
import { BoardHead } from './BoardHead.tsx';
import type { Spoken } from './cell-sentence.ts';
import { columnAbout } from './column-about.ts';
import type { Now } from './instants.ts';
import { RowView } from './RowView.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { useVirtualAxis } from './use-virtual-axis.ts';

interface Props {
  /** The roll-up first; it stays under the heads. */
  readonly rows: readonly BoardRow[];
  readonly columns: readonly Column[];
  readonly width: number;
  readonly height: number;
  readonly columnWidth: number;
  readonly sparklines: boolean;
  readonly spoken: Spoken & Now;
  readonly onChoose: (row: BoardRow, column: Column | null) => void;
  readonly onOpen: (row: BoardRow) => void;
  readonly onUp: () => void;
  /** The focus goes on here after drilling down or up. */
  readonly startFocused: boolean;
  /** Enter on a cell: to what can be done about it. */
  readonly onAct: () => void;
}

/** Of the lines, and the frame. */
const SCROLLBAR = 16;

const heightOfHead = (columns: readonly Column[]): number => {
  const { groups, names, about } = headHeights(columns[0]?.kind);
  return groups + names + about;
};

/** The grid itself: heads, roll-up and the left columns stay; only the lines and columns in view are drawn. */
export const BoardGrid = (asked: Props) => {
  const { rows, columns, width, height, spoken } = asked;
  const room = width - LEFT_WIDTH - SCROLLBAR;
  const props = { ...asked, columnWidth: columnWidth(room, columns.length, asked.columnWidth) };
  const styles = useStyles2(boardStyles);
  const scroller = useRef<HTMLDivElement>(null);
  const { place, handlers, lines, across } = useGrid(props, scroller);
  const [total, ...units] = rows;
  const drawn = across.getVirtualItems();
  const [fullWidth, headHeight] = [LEFT_WIDTH + across.getTotalSize(), heightOfHead(columns) + ROW_HEIGHT];
  const about = useMemo(
    () => new Map(columns.map((column) => [column.id, columnAbout(column, rows, spoken)])),
    [columns, rows, spoken],
  );
  const focusedIn = (row: number) => (place.row === row ? place.column : null);
  const shared = {
    columns,
    drawn,
    styles,
    spoken,
    width: fullWidth,
    sparklines: props.sparklines,
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={spoken.words.board}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      className={styles.grid}
      style={{ width, height }}
      {...handlers}
    >
      <div className={styles.head} role="presentation" style={{ width: fullWidth, height: headHeight }}>
        <BoardHead {...{ columns, drawn, about, styles, words: spoken.words }} columnWidth={props.columnWidth} />
        {total && <RowView {...shared} row={total} index={0} top={heightOfHead(columns)} focused={focusedIn(0)} />}
      </div>
      <div role="presentation" style={{ position: 'relative', width: fullWidth, height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = units[index];
          return (
            row && (
              <RowView
                key={row.id}
                {...shared}
                row={row}
                index={index + 1}
                top={start}
                focused={focusedIn(index + 1)}
              />
            )
          );
        })}
      </div>
    </div>
  );
};

const useGrid = (props: Props, scroller: React.RefObject<HTMLDivElement | null>) => {
  const { rows, columns, width, height, columnWidth: itsWidth, onChoose, onOpen, onUp, onAct, startFocused } = props;
  const [wanted, setPlace] = useState<Place>({ row: 0, column: 0 });
  const place = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length + 1) };
  const [roomY, roomX] = [height - heightOfHead(columns) - ROW_HEIGHT, width - LEFT_WIDTH];
  const axis = { scroller, viewport: Math.max(roomY, ROW_HEIGHT), horizontal: false };
  const lines = useVirtualAxis({ ...axis, count: rows.length - 1, size: ROW_HEIGHT, keep: place.row - 1 });
  const across = useVirtualAxis({
    ...{ scroller, viewport: Math.max(roomX, itsWidth), horizontal: true },
    ...{ count: columns.length, size: itsWidth, keep: place.column - 2 },
  });
  const reveal = ({ row, column }: Place) => {
    if (row > 0) lines.scrollToIndex(row - 1, { align: 'auto' });
    if (column > 1) across.scrollToIndex(column - 2, { align: 'auto' });
  };
  const stay = useRef(() => reveal(place));
  useEffect(() => {
    stay.current = () => reveal(place);
  });
  useEffect(() => stay.current(), [height]); // the details below take their room from the lines
  const act = ({ row, column }: Place, by: 'key' | 'pointer') => {
    const its = rows[row];
    if (its?.canOpen && column === 0) onOpen(its);
    else if (by === 'key') onAct();
  };
  const size = {
    rows: rows.length,
    columns: columns.length + 2,
    page: Math.max(1, Math.floor(roomY / ROW_HEIGHT) - 1),
  };
  const handlers = useGridFocus({ place, setPlace, startFocused, size, grid: scroller, reveal, onAct: act, onUp });
  const [row, column] = [rows[place.row], columns[place.column - 2] ?? null];
  useEffect(() => {
    if (row !== undefined) onChoose(row, column);
  }, [row, column, onChoose]);
  return { place, handlers, lines, across };
};
