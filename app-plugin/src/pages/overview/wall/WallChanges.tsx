import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { bothTexts } from '../../../instants/instant-text.ts';
import { stateWords } from '../../../marks/words.ts';
import { indicatorName } from '../../../office/office.ts';
import { useOffice } from '../../../office/use-office.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { groupedChanges } from '../grouped-changes.ts';
import { placesText } from '../naming-of.ts';
import { overviewWords } from '../words.ts';
import { WallMark } from './WallMark.tsx';
import { wallListStyles } from './wall-list-styles.ts';

const SHOWN = 10;

/** What changed since yesterday: indicators and units, never tickets. */
export const WallChanges = ({ overview }: { readonly overview: LeadersOverview }) => {
  const [words, states, styles] = [useWords(overviewWords), useWords(stateWords), useStyles2(wallListStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const groups = groupedChanges(overview.changes).slice(0, SHOWN);
  return (
    <main className={styles.list}>
      <h2>{words.changes}</h2>
      {groups.length === 0 && <p>{words.changesNone}</p>}
      {groups.map(({ indicator, from, to, units, at }) => {
        const where = placesText(units, office, language);
        return (
          <div key={`${indicator}${from}${to}`} className={cx(styles.row, styles.change)}>
            <span className={styles.marks}>
              {from !== null && <WallMark state={from} label={states[from]} />}→
              <WallMark state={to} label={states[to]} />
            </span>
            <span>
              {indicatorName(office, indicator, language)}, {where}
            </span>
            <span className={cx(styles.right, styles.muted)}>{bothTexts(at, office.now, language)}</span>
          </div>
        );
      })}
    </main>
  );
};
