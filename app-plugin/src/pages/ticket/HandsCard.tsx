import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { bothTexts, instantText, workingSpanText } from '../../instants/instant-text.ts';
import { unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { eventTitle } from '../../tickets/event-title.ts';
import { isAllowed } from '../../tickets/stage-of.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { Timeline } from './Timeline.tsx';
import { ticketStyles } from './ticket-styles.ts';
import type { TurnRow } from './turn-rows.ts';
import { turnRows } from './turn-rows.ts';
import { ticketWords } from './words.ts';

interface Props {
  readonly ticket: TicketDetail;
  readonly onExplain: (turn: string) => void;
}

/** Phiếu ở tay ai: the turns as a line and as a table; the parts add up to the whole. */
export const HandsCard = ({ ticket, onExplain }: Props) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(ticketStyles);
  const rows = turnRows(ticket);
  const main = rows.filter(({ line }) => line === 'main');
  const holderName = ({ holder }: TurnRow): string =>
    holder.kind === 'unit' ? unitName(office, holder.unit ?? null, language) : words[holder.kind];
  const [on, off] = [sumOf(main, 'onClockMs'), sumOf(main, 'offClockMs')];
  const end = main.at(-1)?.end ?? office.now;
  const span = (milliseconds: number) => workingSpanText(milliseconds, language);
  return (
    <section className={styles.card} data-wide>
      <header>
        <h3>{words.hands}</h3>
        <Legend />
      </header>
      <div>
        <Timeline ticket={ticket} rows={rows} holderName={holderName} />
        <table className={styles.table}>
          <TurnsHead />
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <td>{row.line === 'main' ? main.indexOf(row) + 1 : `${at + 1}*`}</td>
                <td>{row.line === 'support' ? `${holderName(row)} (${words.support})` : holderName(row)}</td>
                <td>{bothTexts(row.from, office.now, language)}</td>
                <td className="n">{span(row.onClockMs)}</td>
                <td className="n">{span(row.offClockMs)}</td>
                <TurnResult row={row} />
                <td data-screen>
                  {row.overdueMs > 0 && row.holder.kind === 'unit' && isAllowed(ticket, 'explain') && (
                    <Button size="sm" fill="text" onClick={() => onExplain(row.id)}>
                      {words.explain}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>
                {fill(words.sum, { span: span(on + off), at: instantText(end, office.now, language) })}
              </td>
              <td className="n">{span(on)}</td>
              <td className="n">{span(off)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
};

const sumOf = (rows: readonly TurnRow[], field: 'onClockMs' | 'offClockMs'): number =>
  rows.reduce((sum, row) => sum + row[field], 0);

const TurnResult = ({ row }: { readonly row: TurnRow }) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const styles = useStyles2(ticketStyles);
  const { to, endedBy, overdueMs, misdirected, excuse } = row;
  const late = overdueMs > 0 ? fill(words.overdueBy, { span: workingSpanText(overdueMs, language) }) : null;
  const parts = [
    to === null ? words.open : endedBy === null ? '' : eventTitle(endedBy, language).toLowerCase(),
    late,
    misdirected ? words.misdirected : null,
    excuse === null ? null : words.excused,
  ];
  const tone = late === null ? 'plain' : to === null ? 'critical' : 'warning';
  return <td className={styles[tone]}>{parts.filter(Boolean).join(', ')}</td>;
};

const Legend = () => {
  const words = useWords(ticketWords);
  const styles = useStyles2(ticketStyles);
  return (
    <div className={styles.legend}>
      {(['unit', 'late', 'ioc', 'waiting', 'off'] as const).map((hands) => (
        <span key={hands}>
          <i className={styles[hands]} data-shade={hands} />
          {words[hands === 'late' ? 'unitLate' : hands]}
        </span>
      ))}
    </div>
  );
};

const TurnsHead = () => {
  const words = useWords(ticketWords);
  return (
    <thead>
      <tr>
        <th>{words.turn}</th>
        <th>{words.holder}</th>
        <th>{words.since}</th>
        <th className="n">{words.onClock}</th>
        <th className="n">{words.offClock}</th>
        <th colSpan={2}>{words.result}</th>
      </tr>
    </thead>
  );
};
