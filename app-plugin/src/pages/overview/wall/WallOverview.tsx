import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { useStyles2 } from '@grafana/ui';
import { dateText, OFFICE_OFFSET, timeText } from '../../../instants/instant-text.ts';
import { stateWords } from '../../../marks/words.ts';
import { useOffice } from '../../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../../words/language.ts';
import { dayCounts, explanation, wallSentence } from '../day-sentence.ts';
import { namingOf } from '../naming-of.ts';
import { wallWords } from './wall-words.ts';
import { PAGE_SECONDS, useTurningPage } from './use-turning-page.ts';
import { useKiosk } from './use-kiosk.ts';
import { WallChanges } from './WallChanges.tsx';
import { WallMark } from './WallMark.tsx';
import { wallStyles } from './wall-styles.ts';
import { wallTileStyles } from './wall-tile-styles.ts';
import { WallTile } from './WallTile.tsx';
import { WallUnits } from './WallUnits.tsx';

const PAGES = 3;
const KEY = ['normal', 'warning', 'critical', 'stale', 'upstream_fault'] as const;

/** The wall: same tiles, same places; no names of persons, no titles of tickets, nothing to press. */
export const WallOverview = ({ overview }: { readonly overview: LeadersOverview }) => {
  const [words, states, styles] = [useWords(wallWords), useWords(stateWords), useStyles2(wallStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const page = useTurningPage(PAGES);
  const tiles = useStyles2(wallTileStyles);
  useKiosk();
  const weekday = new Date(office.now + OFFICE_OFFSET).getUTCDay();
  const day = `${words[`weekday${weekday}` as 'weekday0']} ${dateText(office.now)}`;
  const demo = office.registers.site.demonstration ? words.wallDemo : '';
  const why = explanation(overview, namingOf(office, language), language);
  return (
    <div className={styles.wall} data-testid="wall">
      <header className={styles.say}>
        <h1>{wallSentence(dayCounts(overview), language)}</h1>
        <p className={styles.clock}>{timeText(office.now)}</p>
        <span>{[day, demo, why ?? ''].filter((part) => part !== '').join(' · ')}</span>
      </header>
      {page === 0 && (
        <main className={tiles.tiles}>
          {overview.tiles.map((tile) => (
            <WallTile key={tile.domain} tile={tile} />
          ))}
        </main>
      )}
      {page === 1 && <WallChanges overview={overview} />}
      {page === 2 && <WallUnits />}
      <footer className={styles.foot}>
        <div className={styles.key}>
          {KEY.map((state) => (
            <span key={state}>
              <WallMark state={state} /> {states[state]}
            </span>
          ))}
        </div>
        <span className={styles.muted}>
          {fill(words.wallPage, { page: page + 1, pages: PAGES, seconds: PAGE_SECONDS })}
        </span>
      </footer>
    </div>
  );
};
