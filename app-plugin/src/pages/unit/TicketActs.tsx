import type { WorkItem } from '@vnioc/contract/unit-work.ts';
import { useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { timeText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { CommandForm } from '../../tickets/CommandForm.tsx';
import type { CommandType } from '../../tickets/command-words.ts';
import { useTicket } from '../../tickets/use-ticket.ts';
import { fill, useWords } from '../../words/language.ts';
import { cardStyles } from './card-styles.ts';
import { Photo } from './Photo.tsx';
import { TicketButtons } from './TicketButtons.tsx';
import { unitWords } from './words.ts';

interface Props {
  readonly ticket: WorkItem;
  readonly changed: () => void;
}

/** Go at once, without a form. */
const AT_ONCE: readonly CommandType[] = ['accept', 'start', 'resume'];

/** "Nhận" goes at once; everything else has its form. What is said as done is what the ledger answered. */
export const TicketActs = ({ ticket, changed }: Props) => {
  const [words, office] = [useWords(unitWords), useOffice()];
  const [asked, setAsked] = useState<CommandType | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const { send, sending, fault } = useCommand<unknown>();
  const finish = () => {
    setAsked(null);
    setDoneAt(office.now);
    changed();
  };
  const press = async (command: CommandType) => {
    if (!AT_ONCE.includes(command)) return setAsked(command);
    const body = { expectedSeq: ticket.seq, command: { type: command } };
    const answer = await send({ path: `tickets/${encodeURIComponent(ticket.id)}/commands`, body });
    if (answer === null) changed();
    else finish();
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      {asked === null ? (
        <TicketButtons ticket={ticket} sending={sending} onPress={(command) => void press(command)} />
      ) : (
        <TicketForm id={ticket.id} command={asked} onDone={finish} onCancel={() => setAsked(null)} />
      )}
      {doneAt !== null && <small role="status">{fill(words.recorded, { at: timeText(doneAt) })}</small>}
    </>
  );
};

interface FormProps {
  readonly id: string;
  readonly command: CommandType;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Only who fills in a form needs the whole ticket. */
const TicketForm = ({ id, command, onDone, onCancel }: FormProps) => {
  const styles = useStyles2(cardStyles);
  const detail = useTicket(id);
  return (
    <Answered answer={detail}>
      {(ticket) => (
        <div className={styles.form}>
          {command === 'resolve' && <Photo ticket={ticket} onSent={detail.again} />}
          <CommandForm
            key={command}
            {...{ ticket, command, onDone, onCancel }}
            onLook={() => (onCancel(), void detail.again())}
          />
        </div>
      )}
    </Answered>
  );
};
