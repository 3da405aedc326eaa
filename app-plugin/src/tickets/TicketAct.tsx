import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { mayDo } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { actStyles } from './act-styles.ts';
import { actWords } from './act-words.ts';
import type { Entered } from './body-of-command.ts';
import type { Done } from './CommandForm.tsx';
import { CommandForm } from './CommandForm.tsx';
import type { CommandType } from './command-words.ts';
import { commandWords } from './command-words.ts';
import { fieldsOf } from './commands/all-commands.ts';
import { eventTitle } from './event-title.ts';
import { Refusals } from './Refusals.tsx';
import { othersOf, primaryOf, stageOf, STAGES } from './stage-of.ts';

export interface Asked {
  readonly command: CommandType;
  readonly given?: Entered;
}

interface Props {
  readonly ticket: TicketDetail;
  /** What somebody pressed elsewhere on the page: a step, a turn. */
  readonly asked: Asked | null;
  readonly onAsk: (asked: Asked | null) => void;
  /** Reads the ticket anew. */
  readonly onChanged: () => void;
  /** So many other commands stand open beside the primary one; the rest wait behind "other commands". */
  readonly shown?: number;
}

/** Said at the start of a label when a form follows. */
const withForm = (command: CommandType, label: string): string =>
  fieldsOf(command).length === 0 ? label : `${label}…`;

/** The way of the ticket, its one primary button, everything else that may be done, and why not the rest. */
export const TicketAct = ({ ticket, asked, onAsk, onChanged, shown = 5 }: Props) => {
  const words = useWords(actWords);
  const labels = useWords(commandWords);
  const styles = useStyles2(actStyles);
  const [done, setDone] = useState<Done | null>(null);
  const primary = primaryOf(ticket);
  const stage = stageOf(ticket);
  const nothing = useWhyNothing(ticket);
  const finish = (answer: Done) => {
    setDone(answer);
    onAsk(null);
    onChanged();
  };
  const look = () => {
    onAsk(null);
    onChanged();
  };
  return (
    <section className={styles.act}>
      <ol className={styles.path}>
        {STAGES.map((one) => (
          <li key={one} {...(one === stage ? { 'aria-current': 'step' as const } : {})}>
            {labels[one]}
          </li>
        ))}
      </ol>
      {asked === null ? (
        <Buttons {...{ ticket, primary, onAsk, shown }} />
      ) : (
        <CommandForm
          key={asked.command}
          ticket={ticket}
          {...asked}
          onDone={finish}
          onCancel={() => onAsk(null)}
          onLook={look}
        />
      )}
      <Said done={done} />
      {ticket.possibilities.length > 0 && <Refusals ticket={ticket} />}
      {primary === null && <p className={styles.refusal}>{words[nothing]}</p>}
    </section>
  );
};

interface ButtonsProps {
  readonly ticket: TicketDetail;
  readonly primary: CommandType | null;
  readonly onAsk: (asked: Asked) => void;
  readonly shown: number;
}

const Buttons = ({ ticket, primary, onAsk, shown }: ButtonsProps) => {
  const words = useWords(actWords);
  const labels = useWords(commandWords);
  const styles = useStyles2(actStyles);
  const others = othersOf(ticket, primary);
  const urgent = (command: CommandType) => command === 'dispatch' && stageOf(ticket) === 'verify';
  const askedOf = (command: CommandType): Asked =>
    urgent(command) ? { command, given: { emergency: true } } : { command };
  const button = (command: CommandType) => (
    <Button key={command} size="sm" variant="secondary" onClick={() => onAsk(askedOf(command))}>
      {withForm(command, urgent(command) ? words.emergencyDispatch : labels[command])}
    </Button>
  );
  return (
    <>
      {primary !== null && (
        <Button size="lg" fullWidth onClick={() => onAsk({ command: primary })} data-primary={primary}>
          {labels[primary]}
        </Button>
      )}
      {others.length > 0 && <div className={styles.others}>{others.slice(0, shown).map(button)}</div>}
      {others.length > shown && (
        <details className={styles.rest}>
          <summary>
            {words.others} ({others.length - shown})
          </summary>
          <div className={styles.others} style={{ marginTop: 8 }}>
            {others.slice(shown).map(button)}
          </div>
        </details>
      )}
    </>
  );
};

/** What the ledger has recorded, not what was pressed. */
const Said = ({ done }: { readonly done: Done | null }) => {
  const words = useWords(actWords);
  const language = useLanguage();
  const styles = useStyles2(actStyles);
  const events = done?.events.map(({ type }) => eventTitle(type, language)).join('; ') ?? '';
  return (
    <p role="status" className={styles.done}>
      {done === null ? '' : fill(words.done, { events })}
    </p>
  );
};

const useWhyNothing = (ticket: TicketDetail): 'nothing' | 'mayNot' | 'notYours' => {
  const office = useOffice();
  if (stageOf(ticket) === null) return 'nothing';
  return ticket.possibilities.length === 0 || !mayDo(office, 'work tickets') ? 'mayNot' : 'notYours';
};
