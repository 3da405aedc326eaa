import { useStyles2 } from '@grafana/ui';
import { workingSpanText } from '../../instants/instant-text.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { TimeOfTickets } from '@vnioc/contract/accounting.ts';
import { timeStyles } from './time-styles.ts';
import { accountingWords } from './words.ts';

const PARTS = ['unitInTime', 'unitOverdue', 'others', 'ioc', 'waiting', 'offHours'] as const;

interface Props {
  readonly time: TimeOfTickets;
  /** Default: of how many tickets it is. */
  readonly title?: string;
}

/** In whose hands the tickets were, as one bar; the parts are printed and add up to the whole. */
export const TimeBar = ({ time, title }: Props) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const styles = useStyles2(timeStyles);
  const parts = PARTS.map((part) => ({ part, minutes: time[`${part}Minutes`] })).filter(({ minutes }) => minutes > 0);
  const span = (minutes: number) => workingSpanText(minutes * 60_000, language);
  return (
    <section>
      <div className={styles.head}>
        <h3>{title ?? fill(words.timeOf, { n: time.tickets })}</h3>
        <span>{span(time.totalMinutes)}</span>
      </div>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ part, minutes }) => (
          <span key={part} className={styles[part]} style={{ flexGrow: minutes, flexBasis: 0 }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ part, minutes }) => (
          <li key={part}>
            <span className={styles[part]} aria-hidden /> {words[`part_${part}`]} <strong>{span(minutes)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};
