import { useStyles2 } from '@grafana/ui';
import { dateText, timeText } from '../../instants/instant-text.ts';
import { periodText } from '../../instants/period-text.ts';
import { unitName, useOffice } from '../../office/office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly period: string;
  /** `18/20`. */
  readonly onTime: string;
}

/** Whose work it is, what time it is in the office, and how the period stands. */
export const UnitHead = ({ unit, period, onTime }: Props) => {
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
      </div>
      <div className={styles.ratio}>
        <small>{fill(words.onTimeOf, { period: periodText(period, language) })}</small>
        <b data-testid="on-time">{onTime}</b>
      </div>
    </header>
  );
};
