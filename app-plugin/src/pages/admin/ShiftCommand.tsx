import type { ShiftItem } from '@vnioc/contract/duty.ts';
import { Button, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { Fault } from '../../screen/Fault.tsx';
import { useWords } from '../../words/language.ts';
import { Typing } from '../../screen/Choice.tsx';
import { shiftWords } from './shift-words.ts';

interface Props {
  readonly running: ShiftItem | null;
  readonly onDone: () => unknown;
}

/** Begins the first shift, or takes over the running one: who signs is its next lead. */
export const ShiftCommand = ({ running, onDone }: Props) => {
  const words = useWords(shiftWords);
  const [plannedEnd, setPlannedEnd] = useState('');
  const { send, sending, fault } = useCommand();
  const begin = async () => {
    const path = running === null ? 'shifts' : `shifts/${running.id}/sign`;
    if ((await send({ path, body: { plannedEnd } })) === null) return;
    setPlannedEnd('');
    onDone();
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Stack direction="row" gap={1} alignItems="flex-end" wrap="wrap">
        <Typing label={words.plannedEnd} type="datetime-local" value={plannedEnd} onType={setPlannedEnd} />
        <Button disabled={plannedEnd === '' || sending} onClick={() => void begin()}>
          {running === null ? words.begin : words.take}
        </Button>
      </Stack>
    </>
  );
};
