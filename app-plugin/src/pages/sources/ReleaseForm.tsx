import { Button, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { Writing } from '../../screen/Choice.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { useWords } from '../../words/language.ts';
import { sourcesWords } from './words.ts';

interface Props {
  readonly source: string;
  readonly onReleased: () => unknown;
}

/** Lets a source go on that a secrecy mark had stopped; a named person does, with a reason (SEMANTICS §2). */
export const ReleaseForm = ({ source, onReleased }: Props) => {
  const words = useWords(sourcesWords);
  const [reason, setReason] = useState<string | null>(null);
  const { send, sending, fault } = useCommand();
  const release = async () => {
    if ((await send({ path: `sources/${encodeURIComponent(source)}/release`, body: { reason } })) === null) return;
    setReason(null);
    onReleased();
  };
  if (reason === null)
    return (
      <Button variant="secondary" onClick={() => setReason('')}>
        {words.release}
      </Button>
    );
  return (
    <>
      <p>{words.releaseHint}</p>
      {fault !== null && <Fault fault={fault} />}
      <Writing label={words.reason} value={reason} onType={setReason} />
      <Stack direction="row" gap={1}>
        <Button disabled={reason.trim() === '' || sending} onClick={() => void release()}>
          {words.releaseNow}
        </Button>
        <Button variant="secondary" onClick={() => setReason(null)}>
          {words.cancel}
        </Button>
      </Stack>
    </>
  );
};
