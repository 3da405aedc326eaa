import { useCallback, useMemo, useRef, useState } from 'react';
import type { Board } from '../board/board.ts';
import { columnsOfBoard } from '../board/columns.ts';
import type { Column } from '../board/roll-up.ts';
import { rowsOfBoard, type BoardRow } from '../board/rows.ts';
import { unitTree } from '../board/unit-tree.ts';
import type { StatusBoardOptions } from '../options.ts';
import { BoardGrid } from './BoardGrid.tsx';
import type { Spoken } from './cell-sentence.ts';
import { DetailStrip, stripHeight } from './DetailStrip.tsx';
import type { Now } from './instants.ts';
import { Toolbar, TOOLBAR_HEIGHT } from './Toolbar.tsx';

/** What both boards show, and the room they have for it. */
export interface BoardProps {
  readonly board: Board;
  readonly options: StatusBoardOptions;
  readonly width: number;
  readonly height: number;
  readonly spoken: Spoken & Now;
}

/** Below that there is no room for more than the grid. */
const ROOM_FOR_STRIP = 420;

/** The board at a desk: order, drill-down, grid, and the chosen cell in full. */
export const DeskBoard = ({ board, options, width, height, spoken }: BoardProps) => {
  const [order, setOrder] = useState(options.order);
  const [root, setRoot] = useState<string | null>(null);
  const [drilled, setDrilled] = useState(false);
  const [chosen, setChosen] = useState<{ readonly row: BoardRow; readonly column: Column | null } | null>(null);
  const strip = useRef<HTMLElement>(null);
  const { columns, rows, tree } = useBoard({ board, options, order, root, totalName: spoken.words.total });
  const choose = useCallback((row: BoardRow, column: Column | null) => setChosen({ row, column }), []);
  const drill = (unit: string | null) => {
    setDrilled(true);
    setRoot(unit);
  };
  const path = root === null ? [] : tree.pathTo(root);
  const withStrip = options.details && height >= ROOM_FOR_STRIP;
  const gridHeight =
    height - TOOLBAR_HEIGHT - (withStrip ? stripHeight(chosen?.row ?? null, chosen?.column ?? null) + 8 : 0);
  const { words, language } = spoken;
  return (
    <div style={{ width, height, overflow: 'hidden' }}>
      <Toolbar {...{ words, language, order, path, legend: options.legend }} onOrder={setOrder} onGoTo={setRoot} />
      <BoardGrid
        key={root ?? ''}
        startFocused={drilled}
        {...{ rows, columns, width, height: gridHeight, spoken }}
        {...{ columnWidth: options.columnWidth, sparklines: options.sparklines }}
        onChoose={choose}
        onOpen={({ id }) => drill(id)}
        onUp={() => drill(path.at(-2)?.id ?? null)}
        onAct={() => strip.current?.querySelector('a')?.focus()}
      />
      {withStrip && (
        <DetailStrip
          {...{ row: chosen?.row ?? null, column: chosen?.column ?? null, spoken, addresses: options, strip }}
        />
      )}
    </div>
  );
};

interface Asked {
  readonly board: Board;
  readonly options: StatusBoardOptions;
  readonly order: StatusBoardOptions['order'];
  readonly root: string | null;
  readonly totalName: string;
}

/** Lines and columns of a board, made anew only when something of them changed. */
export const useBoard = ({ board, options, order, root, totalName }: Asked) => {
  const columns = useMemo(() => columnsOfBoard(board, options.columns), [board, options.columns]);
  const tree = useMemo(() => unitTree(board), [board]);
  const from = root ?? (options.root === '' ? null : options.root);
  const rows = useMemo(
    () => rowsOfBoard({ board, tree, columns, root: from, order, totalName }),
    [board, tree, columns, from, order, totalName],
  );
  return { columns, tree, rows };
};
