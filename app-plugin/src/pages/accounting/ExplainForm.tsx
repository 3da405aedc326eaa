import { Button, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { Writing } from '../../screen/Choice.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { useWords } from '../../words/language.ts';
import type { StatementLine } from '@vnioc/contract/accounting.ts';
import { accountingWords } from './words.ts';

interface Props {
  readonly line: Pick<StatementLine, 'ticket' | 'turn'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** "Giải trình" of one late turn; the text is kept encrypted, apart from the ledger. */
export const ExplainForm = ({ line, onDone, onCancel }: Props) => {
  const words = useWords(accountingWords);
  const [note, setNote] = useState('');
  const { send, sending, fault } = useCommand();
  const explain = async () => {
    const command = { type: 'explain', turn: line.turn, note };
    if ((await send({ path: `tickets/${line.ticket}/commands`, body: { command } })) !== null) onDone();
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Writing label={words.why} value={note} onType={setNote} />
      <Stack direction="row" gap={1}>
        <Button size="sm" disabled={note.trim() === '' || sending} onClick={() => void explain()}>
          {words.send}
        </Button>
        <Button size="sm" variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Stack>
    </>
  );
};
