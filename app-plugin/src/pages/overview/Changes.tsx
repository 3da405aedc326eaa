import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { bothTexts, instantText } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { stateWords } from '../../marks/words.ts';
import { indicatorName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { figureText } from '../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { ChangeGroup } from './grouped-changes.ts';
import { groupedChanges } from './grouped-changes.ts';
import { placesText } from './naming-of.ts';
import { boxStyles } from './box-styles.ts';
import { overviewWords } from './words.ts';

const SHOWN = 7;
const DAY = 86_400_000;

/** What the cells were 24 hours ago and are now; the worst first, by indicator. */
export const Changes = ({ overview }: { readonly overview: LeadersOverview }) => {
  const [words, styles, language] = [useWords(overviewWords), useStyles2(boxStyles), useLanguage()];
  const groups = groupedChanges(overview.changes);
  const shown = groups.slice(0, SHOWN);
  const more = overview.changesInAll - shown.reduce((sum, { units }) => sum + units.length, 0);
  const { opened, ended, open, overdue } = overview.tickets;
  return (
    <section className={styles.box}>
      <h3>
        {words.changes}{' '}
        <small>{fill(words.comparedTo, { at: instantText(overview.asOf - DAY, overview.asOf, language) })}</small>
      </h3>
      {groups.length === 0 ? (
        <p>{words.changesNone}</p>
      ) : (
        <ul className={styles.rows}>
          {shown.map((group) => (
            <ChangeRow key={`${group.indicator}${group.from}${group.to}`} group={group} />
          ))}
        </ul>
      )}
      <p className={styles.foot}>
        {fill(words.ticketsDay, { opened, ended, open, overdue })}
        {more > 0 && (
          <>
            {' · '}
            <Link to={`${APP_PATH}/board`}>{fill(words.moreChanges, { n: more })}</Link>
          </>
        )}
      </p>
    </section>
  );
};

const ChangeRow = ({ group }: { readonly group: ChangeGroup }) => {
  const [words, states, styles] = [useWords(overviewWords), useWords(stateWords), useStyles2(boxStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const indicator = office.indicator(group.indicator);
  const value = indicator === undefined ? null : figureText(group.value, indicator.shown, language);
  const where = placesText(group.units, office, language);
  return (
    <li className={styles.row}>
      <span className={styles.marks}>
        {group.from === null ? words.began : <StateMark state={group.from} label={states[group.from]} />}
        <span aria-hidden> → </span>
        <StateMark state={group.to} label={states[group.to]} />
      </span>
      <span className={styles.what} title={where}>
        {indicatorName(office, group.indicator, language)}
        {value === null ? '' : ` ${value}`}, {where}
      </span>
      <span className={styles.when}>{bothTexts(group.at, office.now, language)}</span>
      <span className={styles.ticket}>
        {group.ticket !== null && <Link to={`${APP_PATH}/tickets/${group.ticket.id}`}>{group.ticket.number}</Link>}
      </span>
    </li>
  );
};
