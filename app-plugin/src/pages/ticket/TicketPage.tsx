import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { cx } from '@emotion/css';
import { Button, useStyles2 } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { dateText, timeText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Page } from '../../screen/Page.tsx';
import { StoryList, storyOf } from '../../tickets/StoryList.tsx';
import { TicketAct, type Asked } from '../../tickets/TicketAct.tsx';
import { Destination } from '../../tickets/Destination.tsx';
import { useTicket } from '../../tickets/use-ticket.ts';
import { fill, useWords } from '../../words/language.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { HandsCard } from './HandsCard.tsx';
import { PagesCard } from './PagesCard.tsx';
import { aloneOnPaper } from './alone-on-paper.ts';
import { onPaper, paperStyle } from './paper-style.ts';
import { StepsCard } from './StepsCard.tsx';
import { TicketHead } from './TicketHead.tsx';
import { ticketStyles } from './ticket-styles.ts';
import { ticketWords } from './words.ts';

const EVERY = 15_000;

/** Phiếu điều hành: due, current step, what may be done and why not the rest, whose hands, proof. */
export const TicketPage = () => {
  const words = useWords(ticketWords);
  const { ticket = '' } = useParams();
  const answer = useTicket(ticket, EVERY);
  useEffect(aloneOnPaper, []);
  const actions = (
    <Button size="sm" variant="secondary" onClick={() => window.print()}>
      {words.print}
    </Button>
  );
  return (
    <Page title={`${words.title} ${ticket}`} actions={actions} answer={answer}>
      <Answered answer={answer}>
        {(data) => <Whole key={data.id} ticket={data} onChanged={() => void answer.again()} />}
      </Answered>
    </Page>
  );
};

const Whole = ({ ticket, onChanged }: { readonly ticket: TicketDetail; readonly onChanged: () => void }) => {
  const styles = useStyles2(ticketStyles);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <article className={cx(styles.page, paperStyle)} data-paper>
      <TicketHead ticket={ticket} />
      <div className={styles.columns}>
        <div className={styles.left}>
          {ticket.procedure !== null && (
            <StepsCard ticket={ticket} onStep={(command, step) => setAsked({ command, given: { step } })} />
          )}
          <StoryCard ticket={ticket} />
          <HandsCard ticket={ticket} onExplain={(turn) => setAsked({ command: 'explain', given: { turn } })} />
        </div>
        <div className={styles.right}>
          <section className={styles.card} data-screen>
            <div style={{ padding: 12 }}>
              <TicketAct ticket={ticket} asked={asked} onAsk={setAsked} onChanged={onChanged} />
            </div>
            <div>
              <Destination ticket={ticket} />
            </div>
          </section>
          <EvidenceCard ticket={ticket} onChanged={onChanged} />
          <PagesCard ticket={ticket} />
        </div>
      </div>
      <Printed />
    </article>
  );
};

const StoryCard = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(ticketWords);
  const styles = useStyles2(ticketStyles);
  return (
    <section className={styles.card} {...(ticket.procedure === null ? { 'data-wide': true } : {})}>
      <header>
        <h3>{words.story}</h3>
        <small>
          {ticket.procedure === null && `${words.noSteps} `}
          {fill(words.storyHint, { n: storyOf(ticket).length })}
        </small>
      </header>
      <div className={styles.scroll}>
        <StoryList ticket={ticket} full />
      </div>
    </section>
  );
};

/** On paper: when this was true, with its day: "today" means nothing in a file. */
const Printed = () => {
  const words = useWords(ticketWords);
  const { now } = useOffice();
  return <small className={onPaper}>{fill(words.printed, { at: `${dateText(now)} ${timeText(now)}` })}</small>;
};
