import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, TextLink, useStyles2 } from '@grafana/ui';
import { useRef, useState } from 'react';
import { API } from '../../collector/client.ts';
import { multipart } from '../../collector/multipart.ts';
import { useCommand } from '../../collector/use-command.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { useOffice } from '../../office/use-office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { isAllowed } from '../../tickets/stage-of.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { numberText } from '../../words/figures.ts';
import { onPaper } from './paper-style.ts';
import { ticketStyles } from './ticket-styles.ts';
import { ticketWords } from './words.ts';

interface Props {
  readonly ticket: TicketDetail;
  readonly onChanged: () => void;
}

/** Files with their hashes, the package of all of it, and a way to add one. */
export const EvidenceCard = ({ ticket, onChanged }: Props) => {
  const words = useWords(ticketWords);
  const styles = useStyles2(ticketStyles);
  const path = `tickets/${encodeURIComponent(ticket.id)}`;
  return (
    <section className={styles.card}>
      <header>
        <h3>{fill(words.evidence, { n: ticket.attachments.length })}</h3>
        <small data-screen>
          <TextLink inline external href={`${API}/${path}/evidence`} icon="download-alt">
            {words.package}
          </TextLink>
        </small>
      </header>
      <div>
        <Files ticket={ticket} path={path} />
        {isAllowed(ticket, 'attach') && <AddFile path={path} onChanged={onChanged} />}
        {isAllowed(ticket, 'exportEvidence') && <MakePackage path={path} onChanged={onChanged} />}
      </div>
    </section>
  );
};

const Files = ({ ticket, path }: { readonly ticket: TicketDetail; readonly path: string }) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(ticketStyles);
  if (ticket.attachments.length === 0) return <p>{words.noEvidence}</p>;
  return (
    <ul className={styles.list}>
      {ticket.attachments.map(({ id, name, bytes, sha256, storedAt, erased }) => (
        <li key={id}>
          <StateMark state={erased ? 'no_data' : 'normal'} size={10} />
          <div>
            {erased ? (
              `${name} (${words.erased})`
            ) : (
              <a href={`${API}/${path}/attachments/${encodeURIComponent(id)}`} download={name}>
                {name}
              </a>
            )}
            <small>
              {bothTexts(storedAt, now, language)} · {numberText(bytes / 1024, language, 0)} kB
            </small>
            <code className={onPaper}>SHA-256 {sha256}</code>
          </div>
          <code title={sha256} data-screen>
            {sha256.slice(0, 4)}…{sha256.slice(-4)}
          </code>
        </li>
      ))}
    </ul>
  );
};

const AddFile = ({ path, onChanged }: { readonly path: string; readonly onChanged: () => void }) => {
  const words = useWords(ticketWords);
  const { send, sending, fault } = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const upload = async (file: File | undefined) => {
    if (file === undefined) return;
    if ((await send({ path: `${path}/attachments`, ...multipart(file) })) !== null) onChanged();
  };
  return (
    <div data-screen>
      {fault !== null && <Fault fault={fault} />}
      <input
        ref={input}
        hidden
        type="file"
        aria-label={words.upload}
        accept="image/jpeg,image/png,application/pdf,.docx,.xlsx"
        onChange={({ currentTarget }) => void upload(currentTarget.files?.[0])}
      />
      <Button size="sm" variant="secondary" icon="upload" disabled={sending} onClick={() => input.current?.click()}>
        {sending ? words.uploading : words.upload}
      </Button>
      <small style={{ display: 'block', marginTop: 4 }}>{words.uploadHint}</small>
    </div>
  );
};

const MakePackage = ({ path, onChanged }: { readonly path: string; readonly onChanged: () => void }) => {
  const words = useWords(ticketWords);
  const { send, sending, fault } = useCommand<{ readonly package: string; readonly sha256: string }>();
  const [made, setMade] = useState<{ readonly package: string; readonly sha256: string } | null>(null);
  const make = async () => {
    const answer = await send({ path: `${path}/evidence` });
    if (answer === null) return;
    setMade(answer);
    onChanged();
  };
  return (
    <div data-screen style={{ marginTop: 8 }}>
      {fault !== null && <Fault fault={fault} />}
      <Button size="sm" variant="secondary" disabled={sending} onClick={() => void make()}>
        {words.makePackage}
      </Button>
      <p role="status">
        {made === null ? '' : fill(words.packageMade, { package: made.package, hash: `${made.sha256.slice(0, 12)}…` })}
      </p>
    </div>
  );
};
