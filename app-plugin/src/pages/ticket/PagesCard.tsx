import type { DeliveryItem, TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { bothTexts } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import type { MarkState } from '../../marks/colors.ts';
import { unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { reasonWords } from './reason-words.ts';
import { ticketStyles } from './ticket-styles.ts';
import { ticketWords } from './words.ts';

const MARKS: Readonly<Record<string, MarkState>> = {
  ...{ sent: 'normal', repeated: 'warning', doubtful: 'warning', failed: 'critical', nobody: 'critical' },
  ...{ waiting: 'no_data', sending: 'no_data' },
};

/** The messages that went out about this ticket, and what became of each. */
export const PagesCard = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(ticketWords);
  const styles = useStyles2(ticketStyles);
  const { deliveries } = ticket;
  return (
    <section className={styles.card}>
      <header>
        <h3>{fill(words.pages, { n: deliveries.length })}</h3>
      </header>
      <div className={styles.scroll}>
        {deliveries.length === 0 && <p>{words.noPages}</p>}
        <ul className={styles.list}>
          {deliveries.map((one) => (
            <Delivery key={one.id} delivery={one} people={ticket.people} />
          ))}
        </ul>
      </div>
    </section>
  );
};

interface Props {
  readonly delivery: DeliveryItem;
  readonly people: TicketDetail['people'];
}

const Delivery = ({ delivery: { unit, person, channel, reason, outcome, createdAt, sentAt }, people }: Props) => {
  const words = useWords(ticketWords);
  const reasons = useWords(reasonWords) as Readonly<Record<string, string>>;
  const language = useLanguage();
  const office = useOffice();
  const name = person === null ? null : people[person];
  const whom = [unitName(office, unit, language), name].filter(Boolean).join(', ');
  return (
    <li>
      <StateMark state={MARKS[outcome] ?? 'no_data'} size={10} />
      <div>
        {whom}, {channel}
        <small>
          {reasons[reason] ?? reason} · {bothTexts(sentAt ?? createdAt, office.now, language)}
        </small>
      </div>
      <small>{(words as Readonly<Record<string, string>>)[`outcome_${outcome}`] ?? outcome}</small>
    </li>
  );
};
