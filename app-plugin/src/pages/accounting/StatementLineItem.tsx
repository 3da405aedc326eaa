import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { instantText, workingSpanText } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { StatementLine } from '@vnioc/contract/accounting.ts';
import { markOf } from './account-marks.ts';
import { AnswerExplanation } from './AnswerExplanation.tsx';
import { explanationText } from './explanation-text.ts';
import { ExplainForm } from './ExplainForm.tsx';
import { statementStyles } from './statement-styles.ts';
import { accountingWords } from './words.ts';

interface Props {
  readonly line: StatementLine;
  readonly onChanged: () => unknown;
}

/** One turn: how it counts, by how much it was late, and what was said about it. */
export const StatementLineItem = ({ line, onChanged }: Props) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(statementStyles);
  const [isExplaining, setExplaining] = useState(false);
  const late = line.counted === 'late' || line.counted === 'overdue_open';
  const tone = line.counted === 'overdue_open' ? styles.overdue : line.counted === 'late' ? styles.late : undefined;
  const span = workingSpanText((late ? line.overdueMinutes : line.workingMinutes) * 60_000, language);
  const when = (at: number) => instantText(at, office.now, language);
  const { explanation } = line;
  const said = explanation === null ? words.notExplained : explanationText(explanation, office.now, language);
  return (
    <li className={styles.line}>
      <StateMark state={markOf(line.counted)} />
      <div>
        <Link to={`${APP_PATH}/tickets/${line.ticket}`}>{line.number}</Link> {line.title[language]}
        <br />
        <small>
          {line.to === null ? fill(words.openAt, { at: when(line.from) }) : fill(words.doneAt, { at: when(line.to) })}
        </small>
        {late && <small> · {said}</small>}
        {line.pending !== undefined && (
          <small> · {fill(words.adjusting, { document: line.pending.documentNumber })}</small>
        )}
      </div>
      <div style={{ textAlign: 'right' }}>
        <span className={tone}>{fill(words[`counted_${line.counted}`], { span })}</span>
        <br />
        {late && explanation === null && mayDo(office, 'work tickets') && !isExplaining && (
          <Button size="sm" fill="text" onClick={() => setExplaining(true)}>
            {words.explain}
          </Button>
        )}
      </div>
      {isExplaining && (
        <div className={styles.form}>
          <ExplainForm
            line={line}
            onDone={() => (setExplaining(false), onChanged())}
            onCancel={() => setExplaining(false)}
          />
        </div>
      )}
      {explanation !== null && explanation.accepted === null && mayDo(office, 'keep shift book') && (
        <div className={styles.form}>
          <AnswerExplanation line={line} onDone={onChanged} />
        </div>
      )}
    </li>
  );
};
