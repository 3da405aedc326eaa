import { useStyles2 } from '@grafana/ui';
import { fill, useWords } from '../../words/language.ts';
import type { Statement } from '@vnioc/contract/accounting.ts';
import { StatementLineItem } from '../accounting/StatementLineItem.tsx';
import { statementStyles } from '../accounting/statement-styles.ts';
import { TimeBar } from '../accounting/TimeBar.tsx';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly statement: Statement;
  readonly onChanged: () => void;
}

/** Where the time of the unit's tickets went, as one bar that adds up, and every late turn with its "Giải trình". */
export const TimeCharged = ({ statement, onChanged }: Props) => {
  const [words, styles, lines] = [useWords(unitWords), useStyles2(unitStyles), useStyles2(statementStyles)];
  const late = statement.lines.filter(({ counted }) => counted === 'late' || counted === 'overdue_open');
  return (
    <section id="turns" style={{ paddingTop: 24 }}>
      {statement.time.tickets > 0 && <TimeBar time={statement.time} />}
      <h2 className={styles.section}>{fill(words.turns, { n: late.length })}</h2>
      {late.length === 0 ? (
        <p>{words.noLateTurns}</p>
      ) : (
        <ul className={lines.lines}>
          {late.map((line) => (
            <StatementLineItem key={line.turn} line={line} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </section>
  );
};
