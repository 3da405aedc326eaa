import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { css } from '@emotion/css';
import { Button, Stack } from '@grafana/ui';
import { Fragment, useState } from 'react';
import { useCommand } from '../collector/use-command.ts';
import { AllUnits } from '../office/AllUnits.tsx';
import { useOffice } from '../office/use-office.ts';
import { Fault } from '../screen/Fault.tsx';
import { fill, useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { bodyOfCommand, missingIn, type Entered } from './body-of-command.ts';
import { changedSince, type Meanwhile } from './changed-since.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import type { CommandType } from './command-words.ts';
import { commandWords } from './command-words.ts';
import { fieldsOf } from './commands/all-commands.ts';
import { enteredFirst } from './entered-first.ts';
import { CommandField } from './fields/CommandField.tsx';

/** What a command answered: `commandAnswer` of the contract. */
export interface Done {
  readonly events: readonly { readonly type: string; readonly at: number }[];
}

interface Props {
  readonly ticket: TicketDetail;
  readonly command: CommandType;
  /** What is already known, beside what the ticket says: the step that was ticked. */
  readonly given?: Entered;
  readonly onDone: (done: Done) => void;
  readonly onCancel: () => void;
  readonly onLook: () => void;
}

/** The form of one command, made of the table of commands. It expects the ticket as its reader saw it when he began. */
export const CommandForm = ({ ticket, command, given, onDone, onCancel, onLook }: Props) => {
  const words = useWords(actWords);
  const label = useWords(commandWords)[command];
  const [entered, setEntered] = useState<Entered>(() => enteredFirst(command, ticket, given));
  const { send, sending, fault } = useCommand<Done>();
  const missing = missingIn(command, entered);
  const { me } = useOffice();
  const [begunAt] = useState(ticket.seq);
  const changed = changedSince(ticket, begunAt, me);
  const Around = fieldsOf(command).some(([, { kind }]) => kind === 'unit' || kind === 'units') ? AllUnits : Fragment;
  const submit = async (expectedSeq: number) => {
    const body = { expectedSeq, command: bodyOfCommand(command, entered) };
    const done = await send({ path: `tickets/${encodeURIComponent(ticket.id)}/commands`, body });
    if (done !== null) onDone(done);
  };
  const meanwhile = latest(changed.meanwhile, fault?.problem.meanwhile);
  const named = missing.map((name) => (words as Readonly<Record<string, string>>)[`field_${name}`] ?? name);
  return (
    <form
      className={FORM}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && !sending) void submit(changed.expectedSeq);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {meanwhile !== undefined && (
        <ChangedMeanwhile meanwhile={meanwhile} onLook={onLook} onAnyway={() => void submit(meanwhile.seq)} />
      )}
      {fault !== null && meanwhile === undefined && <Fault fault={fault} />}
      <Around>
        {fieldsOf(command).map(([name, field], at) => (
          <CommandField
            key={name}
            {...{ name, field, ticket, value: entered[name], autoFocus: at === 0 }}
            onChange={(value) => setEntered((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </Around>
      {missing.length > 0 && <p className={HINT}>{fill(words.incomplete, { fields: named.join(', ') })}</p>}
      <Stack direction="row" gap={1} wrap="wrap">
        <Button type="submit" disabled={missing.length > 0 || sending} autoFocus={fieldsOf(command).length === 0}>
          {sending ? words.sending : fill(words.confirm, { command: label })}
        </Button>
        <Button type="button" variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Stack>
    </form>
  );
};

/** What the page has heard by itself, or what a refusal said, whichever knows more. */
const latest = (heard: Meanwhile | undefined, refused: Meanwhile | undefined): Meanwhile | undefined =>
  heard === undefined || (refused !== undefined && refused.seq > heard.seq) ? refused : heard;

const FORM = css({ display: 'flex', flexDirection: 'column', gap: 8 });
const HINT = css({ fontSize: 12, margin: 0 });
