import type { FreshnessItem } from '@vnioc/contract/freshness.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { latenessWords } from '../../figures/words.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { mayDo, sourceName, unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { boxStyles } from '../overview/box-styles.ts';
import { domainWords } from './words.ts';

const SHOWN = 8;

/** Lines of this domain's sources that are late or missing, with whose fault it is. */
export const DataState = ({ domain }: { readonly domain: string }) => {
  const [words, styles, office] = [useWords(domainWords), useStyles2(boxStyles), useOffice()];
  const may = mayDo(office, 'read sources');
  const overdue = useAnswer<Page<FreshnessItem>>(may ? `freshness?overdue=true&domain=${domain}&limit=500` : null);
  return (
    <section className={styles.box}>
      <h3>{words.dataState}</h3>
      {may ? (
        <Answered answer={overdue}>{({ items, next }) => <Lines lines={items} isCut={next !== null} />}</Answered>
      ) : (
        <p>{words.noSources}</p>
      )}
    </section>
  );
};

interface LinesProps {
  readonly lines: readonly FreshnessItem[];
  /** There are more of them than were read. */
  readonly isCut: boolean;
}

const Lines = ({ lines, isCut }: LinesProps) => {
  const [words, causes, styles] = [useWords(domainWords), useWords(latenessWords), useStyles2(boxStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  if (lines.length === 0 && !isCut) return <p>{words.dataFine}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {lines.slice(0, SHOWN).map(({ source, unit, period, dueAt, status, cause }) => (
          <li key={`${source}${unit}${period}`} className={styles.row}>
            <StateMark state={cause === 'source' ? 'upstream_fault' : 'stale'} label={causes[status]} />
            <span className={styles.what}>
              {fill(words.lateLine, {
                source: sourceName(office, source, language),
                unit: unitName(office, unit, language),
                period: periodText(period, language),
              })}
              {cause === null ? '' : `; ${causes[cause]}`}
            </span>
            <span className={styles.when}>{fill(words.lateDue, { at: bothTexts(dueAt, office.now, language) })}</span>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        {fill(isCut ? words.dataLateCut : words.dataLate, { n: lines.length })}
        {(lines.length > SHOWN || isCut) && (
          <>
            {' · '}
            <Link to={`${APP_PATH}/sources?tab=freshness`}>
              {isCut ? words.moreLateCut : fill(words.moreLate, { n: lines.length - SHOWN })}
            </Link>
          </>
        )}
      </p>
    </>
  );
};
