import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { useAnswer } from '../../../collector/use-answer.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { mayDo } from '../../../office/office.ts';
import { useOffice } from '../../../office/use-office.ts';
import { ShortUnit } from '../../../office/ShortUnit.tsx';
import { Answered } from '../../../screen/Answered.tsx';
import { percentText } from '../../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../../words/language.ts';
import { reportMonths } from '../../accounting/periods.ts';
import type { UnitAccount } from '../slowest-units.ts';
import { gradeOfShare } from '../../../marks/grade-of-share.ts';
import { slowestUnits } from '../slowest-units.ts';
import { overviewWords } from '../words.ts';
import { WallMark } from './WallMark.tsx';
import { wallListStyles } from './wall-list-styles.ts';

const SHOWN = 9;

/** The slowest units with n: units, never persons. */
export const WallUnits = () => {
  const [words, styles] = [useWords(overviewWords), useStyles2(wallListStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const period = reportMonths(office.now, 1)[0] ?? '';
  const path = mayDo(office, 'read accounts') ? `accounting?period=${period}&groupBy=unit` : null;
  const answer = useAnswer<{ readonly rows: readonly UnitAccount[] }>(path);
  return (
    <main className={styles.list}>
      <h2>
        {words.slowest}, {fill(words.period, { period: periodText(period, language) })}
      </h2>
      {path === null ? (
        <p>{words.noAccounts}</p>
      ) : (
        <Answered answer={answer}>
          {({ rows }) => {
            const { rows: slowest, few } = slowestUnits(rows, SHOWN);
            return (
              <>
                {slowest.length === 0 && <p>{words.slowestNone}</p>}
                {slowest.map(({ key, onTimeRatio, onTime, n, overdueOpen }) => (
                  <div key={key} className={cx(styles.row, styles.unit)}>
                    <WallMark state={gradeOfShare(onTimeRatio ?? 1)} />
                    <span>
                      <ShortUnit id={key} />
                    </span>
                    <b className={styles.right}>{percentText(onTimeRatio ?? 1, language)}</b>
                    <span className={styles.right}>
                      {onTime}/{n}
                    </span>
                    <span className={cx(styles.right, styles.muted)}>
                      {words.colOverdue} {overdueOpen}
                    </span>
                  </div>
                ))}
                {few > 0 && <p className={styles.muted}>{fill(words.few, { n: few })}</p>}
              </>
            );
          }}
        </Answered>
      )}
    </main>
  );
};
