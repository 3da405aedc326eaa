import { Button, Input, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { Fault } from '../../screen/Fault.tsx';
import { useWords } from '../../words/language.ts';
import { sourcesWords } from './words.ts';

interface Props {
  readonly entry: string;
  readonly onDecided: () => unknown;
}

/** A second person's word on an entry; a refusal never without its reason. */
export const EntryDecision = ({ entry, onDecided }: Props) => {
  const words = useWords(sourcesWords);
  const [reason, setReason] = useState<string | null>(null);
  const { send, sending, fault } = useCommand();
  const decide = async (word: 'approve' | 'refuse') => {
    const body = word === 'refuse' ? { reason } : {};
    if ((await send({ path: `entries/${entry}/${word}`, body })) !== null) onDecided();
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Stack direction="row" gap={1}>
        {reason === null ? (
          <>
            <Button size="sm" disabled={sending} onClick={() => void decide('approve')}>
              {words.approve}
            </Button>
            <Button size="sm" variant="secondary" onClick={() => setReason('')}>
              {words.refuse}
            </Button>
          </>
        ) : (
          <>
            <Input
              aria-label={words.reason}
              placeholder={words.reason}
              maxLength={2000}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <Button size="sm" disabled={reason.trim() === '' || sending} onClick={() => void decide('refuse')}>
              {words.refuseNow}
            </Button>
          </>
        )}
      </Stack>
    </>
  );
};
