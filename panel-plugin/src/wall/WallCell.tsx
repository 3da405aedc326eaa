import type { RolledCell, WorstBelow } from '../board/roll-up.ts';
import { isDim } from '../screen/is-dim.ts';
import { StateMark } from '../screen/StateMark.tsx';
import type { Words } from '../texts.ts';
import type { WallStyles } from './wall-styles.ts';

interface Props {
  readonly rolled: RolledCell | null;
  readonly below: WorstBelow | null;
  readonly styles: WallStyles;
  readonly words: Words;
}

/** Mark and figure, nothing else; under the whole's own figure stands the mark of the worst below it. */
export const WallCell = ({ rolled, below, styles, words }: Props) => (
  <span className={styles.cell} aria-hidden>
    {rolled !== null && <StateMark state={rolled.state} size="0.85em" />}
    {below !== null && (rolled === null || below.state !== rolled.state) && (
      <StateMark state={below.state} size="0.6em" />
    )}
    <b className={styles.value} data-dim={isDim(rolled)}>
      {textOf(rolled, below, words)}
    </b>
  </span>
);

const textOf = (rolled: RolledCell | null, below: WorstBelow | null, words: Words): string => {
  if (rolled === null) return below === null ? '–' : `${below.units.length} ${words.units}`;
  if (rolled.state === 'paused') return '–';
  if (rolled.worst !== null) return `${rolled.worst.count}/${rolled.worst.of}`;
  return rolled.cell?.shown?.text ?? '–';
};
