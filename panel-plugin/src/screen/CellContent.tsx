import { shortOf, type BoardCell } from '../board/board.ts';
import { freshnessOf } from '../board/freshness.ts';
import type { RolledCell, WorstBelow } from '../board/roll-up.ts';
import { belowName, type Spoken } from './cell-sentence.ts';
import type { BoardStyles } from './board-styles.ts';
import { isDim } from './is-dim.ts';
import { sparklinePath } from './sparkline-path.ts';
import { StateMark } from './StateMark.tsx';

interface Props {
  readonly rolled: RolledCell | null;
  readonly below: WorstBelow | null;
  readonly styles: BoardStyles;
  readonly spoken: Spoken;
  readonly sparklines: boolean;
}

const SPARK = { width: 36, height: 11 };

/** What eyes see of a cell; the cell's label says the same in words, so all of it is hidden from screen readers. */
export const CellContent = ({ rolled, below, styles, spoken, sparklines }: Props) => (
  <>
    <span className={styles.upper} aria-hidden>
      {rolled !== null && <StateMark state={rolled.state} />}
      {rolled?.state === 'stale' && rolled.cell?.judged != null && <StateMark state={rolled.cell.judged} size={9} />}
      <span className={styles.value} data-dim={isDim(rolled)}>
        {valueText(rolled, spoken)}
      </span>
    </span>
    <span className={styles.lower} aria-hidden>
      {below !== null ? (
        <>
          <StateMark state={below.state} size={10} />
          <span className={styles.cut}>{belowName(below, spoken.words, true)}</span>
        </>
      ) : (
        rolled !== null && <Lower {...{ rolled, styles, spoken, sparklines }} />
      )}
    </span>
  </>
);

const FINE = ['normal', 'not_applicable'];

const valueText = (rolled: RolledCell | null, { words }: Spoken): string => {
  if (rolled === null || rolled.state === 'paused') return '–';
  if (rolled.worst !== null) return `${rolled.worst.count}/${rolled.worst.of}`;
  return rolled.cell?.shown?.text ?? (rolled.state === 'not_applicable' ? '–' : words.never);
};

const Lower = ({ rolled, styles, spoken, sparklines }: Omit<Props, 'below' | 'rolled'> & { rolled: RolledCell }) => {
  const { cell, worst, state } = rolled;
  if (worst !== null)
    return FINE.includes(state) ? null : <span className={styles.cut}>{shortOf(worst.indicator)}</span>;
  if (cell === null) return null;
  return (
    <>
      {sparklines && cell.history.length > 1 && state !== 'stale' && (
        <svg className={styles.spark} {...SPARK}>
          <path d={sparklinePath(cell.history, SPARK)} />
        </svg>
      )}
      <FreshnessMark {...{ cell, styles, spoken }} />
    </>
  );
};

const FreshnessMark = ({ cell, styles, spoken }: Pick<Props, 'styles' | 'spoken'> & { cell: BoardCell }) => {
  const freshness = freshnessOf(cell, spoken.now);
  if (freshness === 'none') return null;
  if (freshness === 'late' || freshness === 'fault')
    return <span className={styles.late}>{spoken.words[freshness]}</span>;
  return <i className={styles.fresh} data-fresh={freshness} />;
};
