import type { TicketDetail, TicketLine } from '@vnioc/contract/tickets.ts';
import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { newsOfTicket } from '../../collector/live/news.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { useCommand } from '../../collector/use-command.ts';
import { bothTexts, timeText } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { unitName, useOffice } from '../../office/office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { CommandForm } from '../../tickets/CommandForm.tsx';
import type { CommandType } from '../../tickets/command-words.ts';
import { dueAtText, leftText, markOf, toneOf } from '../../tickets/due-text.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { taskOf } from './acts-of.ts';
import { Photo } from './Photo.tsx';
import { TicketButtons } from './TicketButtons.tsx';
import { cardStyles } from './card-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly ticket: TicketLine;
  readonly changed: () => void;
}

/** One ticket as the unit sees it: until when, what exactly, and what to press. */
export const TicketCard = ({ unit, ticket, changed }: Props) => {
  const [words, styles] = [useWords(unitWords), useStyles2(cardStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const news = useMemo(() => newsOfTicket(ticket.id), [ticket.id]);
  const detail = useAnswer<TicketDetail>(`tickets/${encodeURIComponent(ticket.id)}`, undefined, news);
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
      <h3>{detail.data === null ? ticket.title[language] : taskOf(detail.data, language)}</h3>
      <small>
        <Link to={`${APP_PATH}/tickets/${ticket.id}`}>{ticket.number}</Link> · {ticket.title[language]} ·{' '}
        {fill(words.ofUnit, { unit: unitName(office, ticket.unit, language) })} ·{' '}
        {ticket.lead === unit ? words.lead : words.supporting} · {fill(words.sentAt, { at })}
        {ticket.escalation !== null && ` · ${fill(words.escalated, { level: ticket.escalation })}`}
      </small>
      <Answered answer={detail}>{(whole) => <Acts detail={whole} again={detail.again} changed={changed} />}</Answered>
    </article>
  );
};

interface ActsProps {
  readonly detail: TicketDetail;
  readonly again: () => Promise<void>;
  readonly changed: () => void;
}

/** "Nhận" goes at once; everything else has its form. What is said as done is what the ledger answered. */
const Acts = ({ detail, again, changed }: ActsProps) => {
  const [words, styles, office] = [useWords(unitWords), useStyles2(cardStyles), useOffice()];
  const [asked, setAsked] = useState<CommandType | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const { send, sending, fault } = useCommand<unknown>();
  const finish = () => {
    setAsked(null);
    setDoneAt(office.now);
    void again();
    changed();
  };
  const press = async (command: CommandType) => {
    if (command !== 'accept' && command !== 'start' && command !== 'resume') return setAsked(command);
    const body = { expectedSeq: detail.seq, command: { type: command } };
    const answer = await send({ path: `tickets/${encodeURIComponent(detail.id)}/commands`, body });
    if (answer === null) void again();
    else finish();
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      {asked === null ? (
        <TicketButtons ticket={detail} sending={sending} onPress={(command) => void press(command)} />
      ) : (
        <div className={styles.form}>
          {asked === 'resolve' && <Photo ticket={detail} onSent={again} />}
          <CommandForm
            key={asked}
            {...{ ticket: detail, command: asked }}
            onDone={finish}
            onCancel={() => setAsked(null)}
            onLook={() => (setAsked(null), void again())}
          />
        </div>
      )}
      {doneAt !== null && <small role="status">{fill(words.recorded, { at: timeText(doneAt) })}</small>}
    </>
  );
};
