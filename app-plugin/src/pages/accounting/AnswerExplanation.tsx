import { Button, Stack } from '@grafana/ui';
import { useCommand } from '../../collector/use-command.ts';
import { Fault } from '../../screen/Fault.tsx';
import { useWords } from '../../words/language.ts';
import type { StatementLine } from '@vnioc/contract/accounting.ts';
import { accountingWords } from './words.ts';

interface Props {
  readonly line: Pick<StatementLine, 'ticket' | 'turn'>;
  readonly onDone: () => unknown;
}

/** The center's word on an explanation; accepted, the turn is excused and printed as such. */
export const AnswerExplanation = ({ line, onDone }: Props) => {
  const words = useWords(accountingWords);
  const { send, sending, fault } = useCommand();
  const answer = async (accepted: boolean) => {
    const command = { type: 'answerExplanation', turn: line.turn, accepted };
    if ((await send({ path: `tickets/${line.ticket}/commands`, body: { command } })) !== null) onDone();
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Stack direction="row" gap={1}>
        <Button size="sm" variant="secondary" disabled={sending} onClick={() => void answer(true)}>
          {words.accept}
        </Button>
        <Button size="sm" variant="secondary" disabled={sending} onClick={() => void answer(false)}>
          {words.refuse}
        </Button>
      </Stack>
    </>
  );
};
