import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TicketLine } from '@vnioc/contract/tickets.ts';
import { TextLink, useStyles2 } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { instantText, relativeText } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';
import { useOffice } from '../../office/use-office.ts';
import { ShortDomain } from '../../office/ShortDomain.tsx';
import { ShortUnit } from '../../office/ShortUnit.tsx';
import { withParameters } from '../../screen/with-parameters.ts';
import { dueAtText, leftText, markOf, toneOf } from '../../tickets/due-text.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { COLUMNS, sortingIn, sortTickets, type Column } from './sort-tickets.ts';
import { ticketsWords } from './words.ts';

interface Props {
  readonly tickets: readonly TicketLine[];
  readonly textOf: (ticket: TicketLine, by: Column) => string;
}

/** Tickets as a table; a press on a head sorts what has been read. */
export const TicketTable = ({ tickets, textOf }: Props) => {
  const words = useWords(ticketsWords);
  const styles = useStyles2(tableStyles);
  const [asked, setAsked] = useSearchParams();
  const sorting = sortingIn(asked);
  const sort = (by: Column) => {
    const down = String(sorting.by === by && !sorting.down);
    setAsked((before) => withParameters(before, { sort: by, down }), { replace: true });
  };
  const order = sorting.down ? 'descending' : 'ascending';
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((by) => (
              <th key={by} aria-sort={sorting.by === by ? order : 'none'}>
                <button type="button" title={fill(words.sort, { column: words[`col_${by}`] })} onClick={() => sort(by)}>
                  {words[`col_${by}`]} {sorting.by === by ? (sorting.down ? '↓' : '↑') : ''}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortTickets(tickets, sorting, textOf).map((ticket) => (
            <Row key={ticket.id} ticket={ticket} textOf={textOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ ticket, textOf }: { readonly ticket: TicketLine; readonly textOf: Props['textOf'] }) => {
  const words = useWords(ticketsWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(tableStyles);
  const { contact, custody, due } = ticket;
  return (
    <tr>
      <td>
        <span className={styles.number}>
          <StateMark state={custody === null ? 'not_applicable' : markOf(ticket)} />
          <TextLink inline href={`${APP_PATH}/tickets/${encodeURIComponent(ticket.id)}`}>
            {ticket.number}
          </TextLink>
        </span>
      </td>
      <td>{textOf(ticket, 'title')}</td>
      <td>{textOf(ticket, 'state')}</td>
      <td>
        <ShortDomain id={ticket.domain} />
      </td>
      <td>
        {ticket.lead === null ? words.none : <ShortUnit id={ticket.lead} />}
        {contact !== null && <small>{[contact.name, contact.phone].filter(Boolean).join(' · ')}</small>}
      </td>
      <td>
        {due !== null && (
          <>
            <span className={styles[toneOf(due)]}>{leftText(due, language)}</span>
            <small>{dueAtText(due, now, language)}</small>
          </>
        )}
      </td>
      <td>
        <span className={styles.plain}>{instantText(ticket.receivedAt, now, language)}</span>
        <small>{relativeText(ticket.receivedAt, now, language)}</small>
      </td>
    </tr>
  );
};

const tableStyles = (theme: GrafanaTheme2) => {
  const { text, border, action } = themeColors(theme);
  return {
    table: css({
      ...{ width: '100%', fontSize: 13, lineHeight: '18px', fontVariantNumeric: 'tabular-nums' },
      td: { height: 42 },
      'th, td': {
        padding: '2px 8px',
        textAlign: 'left',
        verticalAlign: 'middle',
        borderBottom: `1px solid ${border.weak}`,
      },
      'th button': { background: 'none', border: 0, padding: 0, font: 'inherit', fontSize: 12, color: text.secondary },
      'tbody tr:hover': { background: action.hover },
      small: { display: 'block', fontSize: 12, color: text.secondary, whiteSpace: 'nowrap' },
    }),
    number: css({ display: 'flex', gap: 8, alignItems: 'center', whiteSpace: 'nowrap' }),
    plain: css({ whiteSpace: 'nowrap' }),
    warning: css({ whiteSpace: 'nowrap', color: troubleTextColor(theme, 'warning') }),
    critical: css({ whiteSpace: 'nowrap', color: troubleTextColor(theme, 'critical') }),
  };
};
