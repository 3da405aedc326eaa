import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { bothTexts } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { domainName, unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { markOf } from '../../tickets/due-text.ts';
import { TicketClock } from '../../tickets/TicketClock.tsx';
import { severityWords, ticketKindWords, ticketStateWords } from '../../tickets/words.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { PersonOfTicket } from './PersonOfTicket.tsx';
import { Related } from './Related.tsx';
import { ticketStyles } from './ticket-styles.ts';
import { ticketWords } from './words.ts';

/** Number, state, matter, who leads and whom to call; at the right what is left. */
export const TicketHead = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(ticketWords);
  const states = useWords(ticketStateWords);
  const kinds = useWords(ticketKindWords);
  const severities = useWords(severityWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(ticketStyles);
  const { lead, supporting, contact, custody, committedAt } = ticket;
  const about = [
    states[ticket.state],
    fill(words.from, { kind: kinds[ticket.kind], severity: severities[ticket.severity] }),
    domainName(office, ticket.domain, language),
    ...(ticket.documentNumber === null ? [] : [ticket.documentNumber]),
  ];
  const named = contact === null ? '' : [contact.name, contact.phone].filter(Boolean).join(', ');
  const leadText = lead === null ? words.leadNone : fill(words.lead, { unit: unitName(office, lead, language) });
  return (
    <section className={styles.head}>
      <div style={{ flex: '1 1 420px', minWidth: 0 }}>
        <p>
          <StateMark state={custody === null ? 'not_applicable' : markOf(ticket)} />
          <b>{ticket.number}</b>
          <span>{about.join(' · ')}</span>
          {ticket.drill && <b>{words.drill}</b>}
        </p>
        <h2>{ticket.title[language]}</h2>
        <p>
          <b>{[leadText, named].filter(Boolean).join(', ')}</b>
          {supporting.length > 0 && (
            <span>
              {fill(words.supporting, { units: supporting.map((id) => unitName(office, id, language)).join(', ') })}
            </span>
          )}
          {committedAt !== null && custody !== null && (
            <span>{fill(words.committed, { at: bothTexts(committedAt, office.now, language) })}</span>
          )}
        </p>
        {ticket.text !== null && <p style={{ whiteSpace: 'pre-wrap' }}>“{ticket.text}”</p>}
        <PersonOfTicket ticket={ticket} />
        <Related ticket={ticket} />
      </div>
      <TicketClock ticket={ticket} />
    </section>
  );
};
