import { useStyles2 } from '@grafana/ui';
import type { BoardState } from '../board/board.ts';
import type { Column } from '../board/roll-up.ts';
import type { BoardRow } from '../board/rows.ts';
import { WORST_FIRST } from '../board/trouble.ts';
import type { StatusBoardOptions } from '../options.ts';
import { cellSentence, type Spoken } from '../screen/cell-sentence.ts';
import { useBoard, type BoardProps } from '../screen/DeskBoard.tsx';
import type { Now } from '../screen/instants.ts';
import { Legend } from '../screen/Legend.tsx';
import { useTurningPage } from './use-turning-page.ts';
import { WallCell } from './WallCell.tsx';
import { wallMeasures, type WallMeasures } from './wall-measures.ts';
import { wallPages } from './wall-pages.ts';
import { wallStyles, type WallStyles } from './wall-styles.ts';

/** The board on a video wall: read from 6 m, turning its pages by itself; no buttons, no links, no tickets' titles. */
export const WallBoard = ({ board, options, width, height, spoken }: BoardProps) => {
  const styles = useStyles2(wallStyles);
  const { columns, rows } = useBoard({
    board,
    options,
    order: options.order,
    root: null,
    totalName: spoken.words.total,
  });
  const measures = wallMeasures(width, height);
  const [total, ...units] = rows;
  const pages = wallPages(units.length, columns.length, measures);
  const number = useTurningPage(pages.length, options.pageSeconds);
  const page = pages[number];
  if (page === undefined || total === undefined) return null;
  const shown = [total, ...units.slice(...page.rows)];
  const seen = new Set(shown.flatMap((row) => statesOf(row, columns.slice(...page.columns))));
  return (
    <div className={styles.wall} style={{ width, height, fontSize: measures.font }}>
      <Page {...{ styles, measures, spoken, rows: shown, columns: columns.slice(...page.columns) }} />
      <Foot
        {...{
          styles,
          measures,
          spoken,
          options,
          number,
          pages: pages.length,
          states: WORST_FIRST.filter((state) => seen.has(state)),
        }}
      />
    </div>
  );
};

/** Only what is on the page is explained below it: there is no room for words that nobody needs. */
const statesOf = (row: BoardRow, columns: readonly Column[]): readonly BoardState[] =>
  columns
    .flatMap((column) => [row.cell(column)?.state, row.below(column)?.state])
    .filter((state) => state !== undefined);

interface PageProps {
  readonly styles: WallStyles;
  readonly measures: WallMeasures;
  readonly spoken: Spoken & Now;
  readonly rows: readonly BoardRow[];
  readonly columns: readonly Column[];
}

const Page = ({ styles, measures, spoken, rows, columns }: PageProps) => (
  <table className={styles.table} aria-label={spoken.words.board}>
    <thead>
      <tr style={{ height: measures.head }}>
        <th style={{ width: measures.name }}>{spoken.words.unit}</th>
        {columns.map(({ id, name, symbol }) => (
          <th key={id} scope="col">
            <span className={styles.columnName}>{symbol === '' ? name : `${name}, ${symbol}`}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id} style={{ height: measures.row }} className={row.kind === 'total' ? styles.total : ''}>
          <th scope="row">
            <span className={styles.name}>{row.name}</span>
          </th>
          {columns.map((column) => {
            const [rolled, below] = [row.cell(column), row.below(column)];
            return (
              <td key={column.id} data-state={rolled?.state} aria-label={cellSentence(rolled, below, spoken)}>
                <WallCell {...{ rolled, below, styles, words: spoken.words }} />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

type FootProps = Omit<PageProps, 'rows' | 'columns'> & {
  readonly options: StatusBoardOptions;
  readonly number: number;
  readonly pages: number;
  readonly states: readonly BoardState[];
};

const Foot = ({ styles, measures, spoken, options, number, pages, states }: FootProps) => {
  const { words, language } = spoken;
  const turning = pages > 1 ? `, ${words.nextIn} ${options.pageSeconds} ${words.second}` : '';
  return (
    <div className={styles.foot} style={{ height: measures.foot }}>
      <Legend {...{ words, language, states, size: measures.font }} />
      <span className={styles.page}>{`${words.page} ${number + 1}/${pages}${turning}`}</span>
    </div>
  );
};
