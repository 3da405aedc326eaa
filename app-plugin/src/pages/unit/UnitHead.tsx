import { useStyles2 } from '@grafana/ui';
import type { Answer } from '../../collector/use-answer.ts';
import { dateText, timeText } from '../../instants/instant-text.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { LiveMark } from '../../screen/LiveMark.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly period: string;
  /** `18/20`. */
  readonly onTime: string;
  /** What there is to do: the head says whether news of it come by themselves. */
  readonly answer: Pick<Answer<unknown>, 'readAt' | 'fault'>;
}

/** Whose work it is, what time it is in the office, and how the period stands. */
export const UnitHead = ({ unit, period, onTime, answer }: Props) => {
  const [words, styles] = [useWords(unitWords), useStyles2(unitStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  return (
    <header className={styles.head}>
      <div>
        <h2>{unitName(office, unit, language)}</h2>
        <small>
          {dateText(office.now)} {timeText(office.now)}
          {office.registers.site.demonstration && ` · ${words.demo}`}
        </small>
        <div>
          <LiveMark answer={answer} />
        </div>
      </div>
      <div className={styles.ratio}>
        <small>{fill(words.onTimeOf, { period: periodText(period, language) })}</small>
        <b data-testid="on-time">{onTime}</b>
      </div>
    </header>
  );
};
