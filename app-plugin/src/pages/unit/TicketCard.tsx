import type { WorkItem } from '@vnioc/contract/unit-work.ts';
import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { dueAtText, leftText, markOf, toneOf } from '../../tickets/due-text.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { taskOf } from './acts-of.ts';
import { TicketActs } from './TicketActs.tsx';
import { TimeOfTicket } from './TimeOfTicket.tsx';
import { cardStyles } from './card-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly ticket: WorkItem;
  readonly changed: () => void;
}

/** One ticket as the unit sees it: until when, what exactly, and what to press. */
export const TicketCard = ({ unit, ticket, changed }: Props) => {
  const [words, styles] = [useWords(unitWords), useStyles2(cardStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const { due } = ticket;
  const tone = toneOf(due);
  const left = leftText(due, language, true);
  const at = bothTexts(ticket.custody?.since ?? ticket.receivedAt, office.now, language);
  return (
    <article className={styles.card} aria-label={ticket.number}>
      <div className={styles.due}>
        <StateMark state={markOf(ticket)} size={14} />
        <b className={cx(tone === 'critical' && styles.critical, tone === 'warning' && styles.warning)}>
          {due?.of === 'accept'
            ? fill(words.acceptFirst, { left: left.charAt(0).toLocaleLowerCase() + left.slice(1) })
            : left}
        </b>
        <small>{dueAtText(due, office.now, language)}</small>
      </div>
      <h3>{taskOf(ticket, language)}</h3>
      <small>
        <Link to={`${APP_PATH}/tickets/${ticket.id}`}>{ticket.number}</Link> · {ticket.title[language]} ·{' '}
        {fill(words.ofUnit, { unit: unitName(office, ticket.unit, language) })} ·{' '}
        {ticket.lead === unit ? words.lead : words.supporting} · {fill(words.sentAt, { at })}
        {ticket.escalation !== null && ` · ${fill(words.escalated, { level: ticket.escalation })}`}
      </small>
      <TicketActs ticket={ticket} changed={changed} />
      <TimeOfTicket unit={unit} ticket={ticket} changed={changed} />
    </article>
  );
};
