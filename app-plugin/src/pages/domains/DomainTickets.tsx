import type { TicketLine } from '@vnioc/contract/tickets.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { mayDo, unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { dueAtText, leftText, markOf } from '../../tickets/due-text.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { boxStyles } from '../overview/box-styles.ts';
import { domainWords } from './words.ts';

const EVERY = 30_000;

/** Open tickets of the domain, with the time that is left. */
export const DomainTickets = ({ domain }: { readonly domain: string }) => {
  const [words, styles] = [useWords(domainWords), useStyles2(boxStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const may = mayDo(office, 'read tickets');
  const answer = useAnswer<Page<TicketLine>>(may ? `tickets?open=true&domain=${domain}&limit=20` : null, EVERY);
  return (
    <section className={styles.box}>
      <h3>{words.tickets}</h3>
      {!may && <p>{words.noTickets}</p>}
      {may && (
        <Answered answer={answer}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{words.ticketsNone}</p>
            ) : (
              <ul className={styles.rows}>
                {items.map((ticket) => (
                  <li key={ticket.id} className={styles.row}>
                    <StateMark state={markOf(ticket)} />
                    <span className={styles.what}>
                      <Link to={`${APP_PATH}/tickets/${ticket.id}`}>{ticket.number}</Link> {ticket.title[language]}
                      {ticket.lead !== null && ` · ${unitName(office, ticket.lead, language)}`}
                    </span>
                    <span className={styles.when} title={dueAtText(ticket.due, office.now, language)}>
                      {leftText(ticket.due, language)}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      )}
      <p className={styles.foot}>
        <Link to={`${APP_PATH}/tickets?open=true&domain=${domain}`}>{words.ticketsAll}</Link>
      </p>
    </section>
  );
};
