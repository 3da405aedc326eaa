import { useStyles2 } from '@grafana/ui';
import { memo } from 'react';
import { StateMark } from '../../marks/StateMark.tsx';
import { dueAtText, leftText, toneOf } from '../../tickets/due-text.ts';
import type { ShownRow } from './arrange.ts';
import { queueStyles } from './queue-styles.ts';
import type { RowTelling } from './row-texts.ts';
import { answerText, matterTexts, whoText } from './row-texts.ts';
import { dutyWords } from './words.ts';

interface Props {
  readonly shown: ShownRow;
  readonly top: number;
  readonly selected: boolean;
  readonly telling: RowTelling;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One ticket in 44 pixels: what, who, how far, how long, and what was said last. */
export const QueueRow = memo(({ shown, top, selected, telling, onSelect, onOpen }: Props) => {
  const styles = useStyles2(queueStyles);
  const { language, now } = telling;
  const words = dutyWords[language];
  const { row, gone } = shown;
  const [who, answer] = [whoText(row, telling), answerText(row, telling)];
  const remarks = [...(row.drill ? [words.drill] : []), ...(gone ? [words.gone] : [])];
  const matter = matterTexts(row, telling, remarks);
  const below = matter.below.join(' · ');
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
        <b title={row.title}>{matter.title}</b>
        <small title={below}>{below}</small>
      </div>
      <div>
        <span title={who.whole}>{who.main}</span>
        <small className={styles.named} title={`${who.detail} ${who.phone}`}>
          <span>{who.detail}</span>
          {who.phone !== '' && <i>· {who.phone}</i>}
        </small>
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
        <small>{answer.detail}</small>
      </div>
    </div>
  );
});
QueueRow.displayName = 'QueueRow';

const Steps = ({ step }: { readonly step: ShownRow['row']['step'] }) => {
  const styles = useStyles2(queueStyles);
  if (step === null) return <div data-step />;
  return (
    <div data-step>
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
