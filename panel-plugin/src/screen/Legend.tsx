import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { BoardState } from '../board/board.ts';
import { STATE_WORDS, type Language, type Words } from '../texts.ts';
import { StateMark } from './StateMark.tsx';
import { themeColors } from './theme-colors.ts';

const SHOWN: readonly BoardState[] = [
  'normal',
  'warning',
  'critical',
  'no_data',
  'upstream_fault',
  'paused',
  'not_applicable',
];

interface Props {
  readonly words: Words;
  readonly language: Language;
  /** Of the marks and, in proportion, of the words. */
  readonly size: number;
  readonly states?: readonly BoardState[];
}

export const Legend = ({ words, language, size, states = SHOWN }: Props) => {
  const styles = useStyles2(legendStyles);
  return (
    <ul className={styles.legend} aria-label={words.legend} style={{ fontSize: size, gap: '0.6em 0.7em' }}>
      {states.map((state) => (
        <li key={state} className={styles.item}>
          <StateMark state={state} size="0.95em" />
          {STATE_WORDS[language][state]}
        </li>
      ))}
    </ul>
  );
};

const legendStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    display: 'flex',
    flexShrink: 0,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: themeColors(theme).text.primary,
  }),
  item: css({ display: 'flex', alignItems: 'center', gap: '0.5em', whiteSpace: 'nowrap' }),
});
