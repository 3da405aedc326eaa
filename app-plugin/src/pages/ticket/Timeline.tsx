import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { dateText, instantText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { dayTicks } from './day-ticks.ts';
import { ticketStyles } from './ticket-styles.ts';
import { timelineStyles } from './timeline-styles.ts';
import type { Stretch, TurnRow } from './turn-rows.ts';
import { stretchesOf } from './turn-rows.ts';
import { ticketWords } from './words.ts';

interface Props {
  readonly ticket: TicketDetail;
  readonly rows: readonly TurnRow[];
  readonly holderName: (row: TurnRow) => string;
}

/** Shares of the line below which a turn has no name, or not even a number. */
const [NAMED, NUMBERED] = [0.16, 0.02];

/** Whose hands by brightness and pattern; only what is overdue is red. The table below says the same in words. */
export const Timeline = ({ ticket, rows, holderName }: Props) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(timelineStyles);
  const main = rows.filter(({ line }) => line === 'main');
  const [from, to] = [main[0]?.from ?? now, main.at(-1)?.end ?? now];
  if (to <= from) return null;
  const share = (milliseconds: number) => milliseconds / (to - from);
  const at = (instant: number) => `${share(instant - from) * 100}%`;
  const due = ticket.custody?.dueAt ?? null;
  return (
    <div className={styles.line} role="img" aria-label={words.hands}>
      {main.map((row, index) => {
        const wide = share(row.end - row.from);
        if (wide < NUMBERED) return null;
        return (
          <span key={row.id} className={styles.turn} style={{ left: at(row.from), width: `${wide * 100}%` }}>
            {wide < NAMED ? index + 1 : `${index + 1} ${holderName(row)}`}
          </span>
        );
      })}
      <Bar stretches={stretchesOf(rows, ticket.officeHours, elapsedTurns(main))} at={at} share={share} />
      {due !== null && due > from && due < to && (
        <i
          className={styles.due}
          data-shade="late"
          style={{ left: at(due) }}
          title={fill(words.dueLine, { at: instantText(due, now, language) })}
        />
      )}
      {dayTicks(from, to).map((day) => (
        <span key={day} className={styles.day} style={{ left: at(day) }}>
          {dateText(day).slice(0, 5)}
        </span>
      ))}
    </div>
  );
};

/** Turns on a clock that never stops have no off hours. */
const elapsedTurns = (main: readonly TurnRow[]): ReadonlySet<string> =>
  new Set(main.filter(({ clock }) => clock === 'elapsed').map(({ id }) => id));

interface BarProps {
  readonly stretches: readonly Stretch[];
  readonly at: (instant: number) => string;
  readonly share: (milliseconds: number) => number;
}

const Bar = ({ stretches, at, share }: BarProps) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const { now } = useOffice();
  const hands = useStyles2(ticketStyles);
  const styles = useStyles2(timelineStyles);
  return (
    <div className={styles.bar}>
      {stretches.map((one) => (
        <i
          key={one.from}
          className={hands[one.hands]}
          data-shade={one.hands}
          style={{ left: at(one.from), width: `${share(one.to - one.from) * 100}%` }}
          title={`${words[one.hands === 'late' ? 'unitLate' : one.hands]}: ${instantText(one.from, now, language)} – ${instantText(one.to, now, language)}`}
        />
      ))}
    </div>
  );
};
