import { shortOf } from '../board/board.ts';
import { groupsOfColumns } from '../board/columns.ts';
import type { Column } from '../board/roll-up.ts';
import type { Words } from '../texts.ts';
import { COUNTS_WIDTH, headHeights, LEFT_WIDTH, NAME_WIDTH, type BoardStyles } from './board-styles.ts';
import type { ColumnAbout } from './column-about.ts';
import type { DrawnColumn } from './RowView.tsx';

interface Props {
  readonly columns: readonly Column[];
  readonly drawn: readonly DrawnColumn[];
  readonly about: ReadonlyMap<string, ColumnAbout>;
  readonly columnWidth: number;
  readonly styles: BoardStyles;
  readonly words: Words;
}

/** Domains, indicators, and what the figures of a column are measured by and how old they are. */
export const BoardHead = (props: Props) => (
  <>
    {heightsOf(props).groups > 0 && <Groups {...props} />}
    <div role="row" aria-rowindex={1} className={props.styles.line} style={{ height: bandHeight(props) }}>
      <Corner {...props} />
      {props.drawn.map(({ index, start, size }) => {
        const column = props.columns[index];
        return column && <ColumnHead key={column.id} {...props} {...{ column, index, start, size }} />;
      })}
    </div>
  </>
);

const heightsOf = ({ columns }: Pick<Props, 'columns'>) => headHeights(columns[0]?.kind);

const bandHeight = (props: Pick<Props, 'columns'>): number => heightsOf(props).names + heightsOf(props).about;

/** Only for eyes: every column's label names its domain. */
const Groups = ({ columns, columnWidth, styles }: Props) => (
  <div aria-hidden className={styles.line} style={{ height: heightsOf({ columns }).groups }}>
    <div className={styles.corner} style={{ width: LEFT_WIDTH }} />
    {groupsOfColumns(columns).map(({ name, short, start, count }) => (
      <div
        key={start}
        className={`${styles.columnHead} ${styles.group}`}
        style={{
          left: LEFT_WIDTH + start * columnWidth,
          width: count * columnWidth,
          height: heightsOf({ columns }).groups,
        }}
        title={name}
      >
        <span className={styles.groupName} style={{ left: LEFT_WIDTH + 6 }}>
          {short}
        </span>
      </div>
    ))}
  </div>
);

const Corner = ({ columns, styles, words }: Props) => (
  <div className={styles.corner} role="presentation">
    <div role="columnheader" aria-colindex={1} style={{ width: NAME_WIDTH, padding: '2px 8px' }}>
      <b>{words.unit}</b>
      {columns[0]?.kind === 'indicator' && (
        <>
          <div className={styles.muted}>■ {words.onTime}</div>
          <div className={styles.muted}>□ {words.due}</div>
        </>
      )}
    </div>
    <div role="columnheader" aria-colindex={2} style={{ width: COUNTS_WIDTH, padding: '2px 6px' }}>
      <b>{words.worst}</b>
      <div className={styles.muted}>{words.worstHint}</div>
    </div>
  </div>
);

type HeadProps = Props & DrawnColumn & { readonly column: Column };

/** A name that says its unit already does not say it twice. */
const withSymbol = (name: string, { symbol }: Column): string =>
  symbol === '' || name.toLocaleLowerCase('vi').includes(symbol) ? name : `${name}, ${symbol}`;

const ColumnHead = ({ columns, column, index, start, size, about, styles }: HeadProps) => {
  const name = withSymbol(column.name, column);
  const { target, until, age } = about.get(column.id) ?? { target: '', until: '', age: '' };
  const label = [column.domain.name, name, target, until, age].filter((part) => part !== '').join(', ');
  return (
    <div
      role="columnheader"
      aria-colindex={index + 3}
      aria-label={label}
      title={label}
      className={styles.columnHead}
      style={{ left: LEFT_WIDTH + start, width: size, height: bandHeight({ columns }) }}
    >
      <div className={styles.columnName}>{withSymbol(shortOf(column), column)}</div>
      {[target, until, age].map((line, at) => (
        <div key={at} className={styles.muted}>
          {line}
        </div>
      ))}
    </div>
  );
};
