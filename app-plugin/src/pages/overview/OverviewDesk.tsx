import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { themeColors } from '../../marks/theme-colors.ts';
import { useOffice } from '../../office/use-office.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Changes } from './Changes.tsx';
import { dayCounts, daySentence, explanation } from './day-sentence.ts';
import { Decisions } from './Decisions.tsx';
import { namingOf } from './naming-of.ts';
import { SlowestUnits } from './SlowestUnits.tsx';
import { Tile } from './Tile.tsx';
import { overviewWords } from './words.ts';

interface Props {
  readonly overview: LeadersOverview;
  readonly again: () => Promise<void>;
}

/** Sentence, decisions, ten tiles, changes, slowest units: always in this order. */
export const OverviewDesk = ({ overview, again }: Props) => {
  const [styles, language, office] = [useStyles2(getStyles), useLanguage(), useOffice()];
  const words = useWords(overviewWords);
  const { tiles } = overview;
  const why = explanation(overview, namingOf(office, language), language);
  const outside = tiles.length > 0 && tiles.every(({ figure }) => figure === null);
  return (
    <div className={styles.page}>
      <header className={styles.say}>
        <h2>{daySentence(dayCounts(overview), language)}</h2>
        {why !== null && <p>{why}</p>}
        {outside && <p>{words.outside}</p>}
      </header>
      <Decisions overview={overview} again={again} />
      <div className={styles.tiles}>
        {tiles.map((tile) => (
          <Tile key={tile.domain} tile={tile} />
        ))}
      </div>
      <div className={styles.two}>
        <Changes overview={overview} />
        <SlowestUnits />
      </div>
    </div>
  );
};

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'grid', gridTemplateColumns: 'minmax(0,1fr)', gap: 8, fontVariantNumeric: 'tabular-nums' }),
  say: css({
    h2: { margin: 0, fontSize: 22, lineHeight: '30px', fontWeight: 600, color: themeColors(theme).text.maxContrast },
    p: { margin: '2px 0 0' },
  }),
  tiles: css({
    ...{ display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fill, minmax(208px, 1fr))' },
    '@media (min-width: 1200px)': { gridTemplateColumns: 'repeat(5, minmax(0, 1fr))' },
    '@media (max-width: 500px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
  two: css({
    ...{ display: 'grid', gap: 8, gridTemplateColumns: 'minmax(0, 1.4fr) minmax(0, 1fr)' },
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
});
