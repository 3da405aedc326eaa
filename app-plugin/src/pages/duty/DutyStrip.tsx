import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { Desk } from '@vnioc/contract/desk.ts';
import { useStyles2 } from '@grafana/ui';
import { StateMark } from '../../marks/StateMark.tsx';
import { themeColors } from '../../marks/theme-colors.ts';
import { useLanguage } from '../../words/language.ts';
import { stripCells } from './strip-cells.ts';

/** Shift, four counts, three lights: always the same cells at the same places. */
export const DutyStrip = ({ desk }: { readonly desk: Desk }) => {
  const language = useLanguage();
  const styles = useStyles2(stripStyles);
  return (
    <dl className={styles.strip}>
      {stripCells(desk, language).map(({ key, title, mark, figure, word, more }) => (
        <div key={key} data-cell={key}>
          <dt>{title}</dt>
          <dd className={word ? styles.word : styles.figure}>
            {mark !== null && <StateMark state={mark} size={14} />}
            <span title={figure}>{figure}</span>
          </dd>
          <dd className={styles.more} title={more}>
            {more}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const stripStyles = (theme: GrafanaTheme2) => {
  const { text, background, border } = themeColors(theme);
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    strip: css({
      display: 'grid',
      gridAutoFlow: 'column',
      gridAutoColumns: 'minmax(0, auto)',
      margin: 0,
      background: background.primary,
      border: `1px solid ${border.weak}`,
      fontVariantNumeric: 'tabular-nums',
      overflowX: 'auto',
      '& > div': { padding: '8px 10px', minWidth: 96, borderRight: `1px solid ${border.weak}` },
      '& > div:last-child': { borderRight: 0 },
      dt: { fontSize: 12, fontWeight: 400, color: text.secondary, ...cut },
      dd: { margin: 0 },
    }),
    figure: css({
      ...{ display: 'flex', alignItems: 'center', gap: 6, height: 28 },
      ...{ fontSize: 20, fontWeight: 600, color: text.maxContrast },
    }),
    word: css({
      ...{ display: 'flex', alignItems: 'center', gap: 6, height: 28 },
      ...{ fontSize: 15, fontWeight: 600, color: text.maxContrast },
      span: cut,
    }),
    more: css({ fontSize: 12, color: text.secondary, ...cut }),
  };
};
