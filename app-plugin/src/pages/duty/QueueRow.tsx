import { useStyles2 } from '@grafana/ui';
import { memo } from 'react';
import { StateMark } from '../../marks/StateMark.tsx';
import { dueAtText, leftText, toneOf } from '../../tickets/due-text.ts';
import { ticketStateWords } from '../../tickets/words.ts';
import type { ShownRow } from './arrange.ts';
import { queueStyles } from './queue-styles.ts';
import type { RowTelling } from './row-texts.ts';
import { answerText, whoText } from './row-texts.ts';
import { dutyWords } from './words.ts';

interface Props {
  readonly shown: ShownRow;
  readonly top: number;
  readonly selected: boolean;
  readonly telling: RowTelling;
  readonly domainName: (id: string) => string;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One ticket in 44 pixels: what, who, how far, how long, and what was said last. */
export const QueueRow = memo(({ shown, top, selected, telling, domainName, onSelect, onOpen }: Props) => {
  const styles = useStyles2(queueStyles);
  const { language, now } = telling;
  const words = dutyWords[language];
  const { row, gone } = shown;
  const [who, answer] = [whoText(row, telling), answerText(row, telling)];
  const about = [row.number, ticketStateWords[language][row.state], domainName(row.domain)];
  if (row.drill) about.push(words.drill);
  if (gone) about.push(words.gone);
  return (
    <div
      id={`desk-${row.id}`}
      role="option"
      aria-selected={selected}
      className={gone ? `${styles.row} ${styles.gone}` : styles.row}
      style={{ top }}
      onClick={() => onSelect(row.id)}
      onDoubleClick={() => onOpen(row.id)}
    >
      <StateMark state={row.mark} />
      <div>
        <b title={row.title}>{row.title}</b>
        <small title={about.join(' · ')}>{about.join(' · ')}</small>
      </div>
      <div>
        <span title={who.main}>{who.main}</span>
        <small title={who.detail}>{who.detail}</small>
      </div>
      <Steps step={row.step} />
      <div>
        <span className={styles[toneOf(row.due)]}>{leftText(row.due, language)}</span>
        <small>{dueAtText(row.due, now, language)}</small>
      </div>
      <div>
        <span className={styles[answer.tone]} title={answer.main}>
          {answer.main}
        </span>
        <small title={answer.detail}>{answer.detail}</small>
      </div>
    </div>
  );
});
QueueRow.displayName = 'QueueRow';

const Steps = ({ step }: { readonly step: ShownRow['row']['step'] }) => {
  const styles = useStyles2(queueStyles);
  if (step === null) return <div />;
  return (
    <div>
      <span>
        {step.index}/{step.count}
      </span>
      <div className={styles.steps} aria-hidden>
        {Array.from({ length: step.count }, (_, at) => (
          <i key={at} className={at < step.index ? styles.stepDone : undefined} />
        ))}
      </div>
    </div>
  );
};
