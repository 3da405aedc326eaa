import type { AttachmentItem, TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { multipart } from '../../collector/multipart.ts';
import { useCommand } from '../../collector/use-command.ts';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useWords } from '../../words/language.ts';
import { rowStyles } from './row-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly ticket: TicketDetail;
  /** Reads the ticket anew: an attachment is an event of it. */
  readonly onSent: () => Promise<void>;
}

/** The photo of the result, from the phone's camera or its memory; sent as soon as it is chosen. */
export const Photo = ({ ticket, onSent }: Props) => {
  const [words, styles] = [useWords(unitWords), useStyles2(rowStyles)];
  const [sent, setSent] = useState<readonly string[]>([]);
  const { send, sending, fault } = useCommand<AttachmentItem>();
  const upload = async (file: File | undefined) => {
    if (file === undefined) return;
    const answer = await send({ path: `tickets/${encodeURIComponent(ticket.id)}/attachments`, ...multipart(file) });
    if (answer === null) return;
    setSent((before) => [...before, answer.name]);
    await onSent();
  };
  return (
    <div>
      {fault !== null && <Fault fault={fault} />}
      <label className={styles.file}>
        {sending ? words.photoSending : words.photoTake}
        <input
          type="file"
          accept="image/jpeg,image/png,application/pdf"
          aria-label={words.photo}
          disabled={sending}
          onChange={({ currentTarget }) => void upload(currentTarget.files?.[0])}
        />
      </label>
      <p>
        <small role="status">
          {sent.length === 0 ? words.photoHint : sent.map((name) => fill(words.photoSent, { name })).join(' ')}
        </small>
      </p>
    </div>
  );
};
