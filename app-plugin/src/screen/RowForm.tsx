import { Button, Stack } from '@grafana/ui';
import type { ReactNode } from 'react';
import type { Command } from '../collector/use-command.ts';
import { useWords } from '../words/language.ts';
import { Fault } from './Fault.tsx';
import { frameWords } from './words.ts';

interface Props {
  readonly command: Pick<Command<unknown>, 'sending' | 'fault'>;
  /** Something is still missing, or no number. */
  readonly isWhole: boolean;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
  /** Its fields. */
  readonly children: ReactNode;
}

/** The fields of one row side by side, why it was refused, and what is done with it. */
export const RowForm = ({ command: { sending, fault }, isWhole, onSave, onCancel, children }: Props) => {
  const words = useWords(frameWords);
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Stack direction="row" gap={1} wrap="wrap" alignItems="flex-end">
        {children}
        <Button disabled={!isWhole || sending} onClick={() => void onSave()}>
          {words.save}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Stack>
    </>
  );
};
