import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { dateText, instantText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { dayTicks } from './day-ticks.ts';
import { ticketStyles } from './ticket-styles.ts';
import type { TurnRow } from './turn-rows.ts';
import { stretchesOf } from './turn-rows.ts';
import { ticketWords } from './words.ts';

const WIDTH = 1000;
const [TOP, BAR, FOOT] = [22, 22, 18];

interface Props {
  readonly ticket: TicketDetail;
  readonly rows: readonly TurnRow[];
  readonly holderName: (row: TurnRow) => string;
}

/** Whose hands by brightness and pattern; only what is overdue is red. The table below says the same in words. */
export const Timeline = ({ ticket, rows, holderName }: Props) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(ticketStyles);
  const main = rows.filter(({ line }) => line === 'main');
  const [from, to] = [main[0]?.from ?? now, main.at(-1)?.end ?? now];
  if (to <= from) return null;
  const x = (at: number) => ((at - from) / (to - from)) * WIDTH;
  const elapsed = new Set(
    main.filter(({ offClockMs, end, from: begin }) => offClockMs === 0 && end > begin).map(({ id }) => id),
  );
  const due = ticket.custody?.dueAt ?? null;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${TOP + BAR + FOOT}`}
      width="100%"
      role="img"
      aria-label={words.hands}
      preserveAspectRatio="none"
      style={{ height: 62 }}
    >
      <defs>
        <pattern id="waiting" width="5" height="10" patternUnits="userSpaceOnUse">
          <path d="M1 0v10" className={styles.stripe} />
        </pattern>
      </defs>
      {stretchesOf(rows, ticket.officeHours, elapsed).map((one) => (
        <rect
          key={one.from}
          x={x(one.from)}
          y={TOP}
          width={Math.max(0.5, x(one.to) - x(one.from))}
          height={BAR}
          {...(one.hands === 'waiting' ? { fill: 'url(#waiting)' } : { className: styles[one.hands] })}
        >
          <title>{`${words[one.hands === 'late' ? 'unitLate' : one.hands]}: ${instantText(one.from, now, language)} – ${instantText(one.to, now, language)}`}</title>
        </rect>
      ))}
      <rect x={0} y={TOP} width={WIDTH} height={BAR} className={styles.line} />
      {main.map((row, at) => (
        <g key={row.id}>
          <path d={`M${x(row.from)} ${TOP - 6}v${BAR + 6}`} className={styles.line} />
          {x(row.end) - x(row.from) > 24 && (
            <text x={x(row.from) + 3} y={TOP - 7} className={styles.axis}>
              {x(row.end) - x(row.from) > 150 ? `${at + 1} ${holderName(row)}` : at + 1}
            </text>
          )}
        </g>
      ))}
      {dayTicks(from, to).map((at) => (
        <g key={at}>
          <path d={`M${x(at)} ${TOP + BAR}v4`} className={styles.line} />
          <text x={x(at) + 2} y={TOP + BAR + 14} className={styles.axis}>
            {dateText(at).slice(0, 5)}
          </text>
        </g>
      ))}
      {due !== null && due > from && due < to && (
        <path d={`M${x(due)} ${TOP - 4}v${BAR + 8}`} className={styles.dueLine}>
          <title>{fill(words.dueLine, { at: instantText(due, now, language) })}</title>
        </path>
      )}
    </svg>
  );
};
