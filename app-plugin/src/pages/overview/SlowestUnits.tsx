import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { ShortUnit } from '../../office/ShortUnit.tsx';
import { Answered } from '../../screen/Answered.tsx';
import { numberText, percentText } from '../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { boxStyles } from './box-styles.ts';
import { reportMonths } from '../accounting/periods.ts';
import type { Slowest, UnitAccount } from './slowest-units.ts';
import { gradeOfShare } from '../../marks/grade-of-share.ts';
import { slowestUnits } from './slowest-units.ts';
import { overviewWords } from './words.ts';

const SHOWN = 5;
const EVERY = 60_000;

/** The slowest units of the running report month, each with its n. */
export const SlowestUnits = () => {
  const [words, styles, language, office] = [
    useWords(overviewWords),
    useStyles2(boxStyles),
    useLanguage(),
    useOffice(),
  ];
  const may = mayDo(office, 'read accounts');
  const period = reportMonths(office.now, 1)[0] ?? '';
  const answer = useAnswer<{ readonly rows: readonly UnitAccount[] }>(
    may ? `accounting?period=${period}&groupBy=unit` : null,
    EVERY,
  );
  return (
    <section className={styles.box}>
      <h3>
        {words.slowest} <small>{fill(words.period, { period: periodText(period, language) })}</small>
      </h3>
      {may ? (
        <Answered answer={answer}>{({ rows }) => <Ranked slowest={slowestUnits(rows, SHOWN)} />}</Answered>
      ) : (
        <p>{words.noAccounts}</p>
      )}
    </section>
  );
};

const Ranked = ({ slowest: { rows, few } }: { readonly slowest: Slowest }) => {
  const [words, styles, language] = [useWords(overviewWords), useStyles2(boxStyles), useLanguage()];
  return (
    <>
      {rows.length === 0 ? (
        <p>{words.slowestNone}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.colUnit}</th>
              <th scope="col">{words.colOnTime}</th>
              <th scope="col">n</th>
              <th scope="col">{words.colOverdue}</th>
              <th scope="col">{words.colP90}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, onTimeRatio, n, overdueOpen, handle }) => (
              <tr key={key}>
                <td>
                  <span className={styles.unit}>
                    <StateMark state={gradeOfShare(onTimeRatio ?? 1)} />
                    <Link to={`${APP_PATH}/accounting/${key}`}>
                      <ShortUnit id={key} />
                    </Link>
                  </span>
                </td>
                <td>
                  <b>{onTimeRatio === null ? '–' : percentText(onTimeRatio, language)}</b>
                </td>
                <td>{n}</td>
                <td>{overdueOpen}</td>
                <td>{handle.p90Minutes === null ? '–' : numberText(handle.p90Minutes / 60, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.foot}>
        {words.goal} {few > 0 && fill(words.few, { n: few })}{' '}
        <Link to={`${APP_PATH}/accounting`}>{words.accounting}</Link>
      </p>
    </>
  );
};
