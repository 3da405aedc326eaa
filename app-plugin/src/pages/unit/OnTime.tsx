import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { useOffice } from '../../office/use-office.ts';
import { percentText } from '../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Statement } from '@vnioc/contract/accounting.ts';
import { rowStyles } from './row-styles.ts';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

const MOST_SQUARES = 60;

/** On time this period, with n; below five nothing is judged. */
export const OnTime = ({ statement: { account, period, unit, status } }: { readonly statement: Statement }) => {
  const [words, styles, list] = [useWords(unitWords), useStyles2(unitStyles), useStyles2(rowStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const { n, onTime, late, overdueOpen, onTimeRatio, few, explanations } = account;
  const marks = [
    ...Array.from({ length: onTime }, () => 'normal' as const),
    ...Array.from({ length: late }, () => 'warning' as const),
    ...Array.from({ length: overdueOpen }, () => 'critical' as const),
  ];
  return (
    <section>
      <h2 className={styles.section} id="period">
        {fill(words.onTime, { period: periodText(period.id, language) })} <small>{words.provisional}</small>
      </h2>
      {n === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            <b>{fill(words.onTimeLine, { onTime, n, ratio: percentText(onTimeRatio ?? 0, language) })}</b>{' '}
            <small>· {words.goal}</small>
          </p>
          {few && <p>{words.few}</p>}
          <div
            className={list.squares}
            role="img"
            aria-label={fill(words.squares, { onTime, late, overdue: overdueOpen })}
          >
            {marks.slice(0, MOST_SQUARES).map((state, index) => (
              <StateMark key={index} state={state} size={14} />
            ))}
          </div>
          {late + overdueOpen > 0 && (
            <p>{fill(words.lateTold, { late: late + overdueOpen, given: explanations.given })}</p>
          )}
        </>
      )}
      <p>
        <small>
          {status.explainUntil > 0 &&
            `${fill(words.explainUntil, { at: bothTexts(status.explainUntil, office.now, language) })} `}
        </small>
        <Link to={`${APP_PATH}/accounting/${unit.id}`}>{words.statement}</Link>
      </p>
    </section>
  );
};
