import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { TextLink, useStyles2 } from '@grafana/ui';
import { useRef, useState } from 'react';
import { APP_PATH } from '../../add-links.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { themeColors } from '../../marks/theme-colors.ts';
import { useRoomBelow } from '../../screen/use-room-below.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Checklist } from '../../tickets/Checklist.tsx';
import { Destination } from '../../tickets/Destination.tsx';
import { markOf } from '../../tickets/due-text.ts';
import { StoryList, storyOf } from '../../tickets/StoryList.tsx';
import { TicketAct, type Asked } from '../../tickets/TicketAct.tsx';
import { TicketClock } from '../../tickets/TicketClock.tsx';
import { useTicket } from '../../tickets/use-ticket.ts';
import { ticketStateWords } from '../../tickets/words.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { dutyWords } from './words.ts';

const EVERY = 15_000;
const STORY = 3;
const MARGIN = 16;

interface Props {
  readonly ticket: string | null;
  /** Something was done to it: the desk is read anew. */
  readonly onChanged: () => void;
}

/** The chosen ticket beside the queue: what happened, what is to be done, one primary button. */
export const DutyPanel = ({ ticket, onChanged }: Props) => {
  const words = useWords(dutyWords);
  const styles = useStyles2(panelStyles);
  const answer = useTicket(ticket, EVERY);
  const panel = useRef<HTMLElement>(null);
  const room = useRoomBelow(panel, MARGIN);
  const changed = () => {
    void answer.again();
    onChanged();
  };
  return (
    <aside ref={panel} className={styles.panel} style={{ maxHeight: room }}>
      {ticket === null ? (
        <p className={styles.choose}>{words.choose}</p>
      ) : (
        <Answered answer={answer}>{(data) => <Chosen key={data.id} ticket={data} onChanged={changed} />}</Answered>
      )}
    </aside>
  );
};

const Chosen = ({ ticket, onChanged }: { readonly ticket: TicketDetail; readonly onChanged: () => void }) => {
  const words = useWords(dutyWords);
  const states = useWords(ticketStateWords);
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const all = storyOf(ticket).length;
  const mark = markOf(ticket);
  return (
    <>
      <header>
        <p>
          <StateMark state={mark} />
          {mark === 'critical' && !ticket.overdue && <b>{words.emergency}</b>}
          <span data-number>{ticket.number}</span>
          <TextLink href={`${APP_PATH}/tickets/${encodeURIComponent(ticket.id)}`}>{words.openTicket}</TextLink>
        </p>
        <small>
          {states[ticket.state]}
          {ticket.drill && ` · ${words.drill}`}
        </small>
        <h2>{ticket.title[language]}</h2>
      </header>
      <TicketClock ticket={ticket} />
      <div>
        <h3>{fill(words.story, { n: Math.min(STORY, all), of: all })}</h3>
        {ticket.text !== null && <q>{ticket.text}</q>}
        <StoryList ticket={ticket} most={STORY} />
      </div>
      <Checklist ticket={ticket} onComplete={(step) => setAsked({ command: 'completeStep', given: { step } })} />
      <Destination ticket={ticket} />
      <div data-act>
        <TicketAct shown={3} ticket={ticket} asked={asked} onAsk={setAsked} onChanged={onChanged} />
      </div>
    </>
  );
};

const panelStyles = (theme: GrafanaTheme2) => {
  const { text, background, border } = themeColors(theme);
  return {
    panel: css({
      ...{ flex: '0 1 clamp(280px, 24.5%, 340px)', minWidth: 280, alignSelf: 'stretch' },
      ...{ display: 'flex', flexDirection: 'column', overflow: 'auto' },
      ...{ background: background.primary, border: `1px solid ${border.weak}`, fontVariantNumeric: 'tabular-nums' },
      '& > *': { padding: '10px 12px', borderBottom: `1px solid ${border.weak}` },
      '& > [data-act]': {
        position: 'sticky',
        bottom: 0,
        background: background.primary,
        borderBottom: 0,
        marginTop: 'auto',
      },
      'header p': {
        display: 'flex',
        alignItems: 'center',
        gap: 8,
        margin: 0,
        fontSize: 13,
        color: text.secondary,
      },
      'header small': { fontSize: 12, color: text.secondary },
      '[data-number]': { whiteSpace: 'nowrap' },
      'header p b': { color: text.maxContrast, whiteSpace: 'nowrap' },
      'header p a': { marginLeft: 'auto', whiteSpace: 'nowrap' },
      h2: { fontSize: 17, lineHeight: '22px', fontWeight: 600, margin: 0 },
      h3: { fontSize: 13, fontWeight: 600, margin: '0 0 6px' },
      q: { display: 'block', fontSize: 13, marginBottom: 4, whiteSpace: 'pre-wrap', quotes: '"“" "”"' },
    }),
    choose: css({ color: text.secondary, margin: 0 }),
  };
};
