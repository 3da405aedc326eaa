import type { ShiftItem } from '@vnioc/contract/duty.ts';
import { Button, Stack, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useCommand } from '../../collector/use-command.ts';
import { instantText } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { useOffice } from '../../office/use-office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { Choice, Typing } from '../../screen/Choice.tsx';
import { shiftStyles } from './shift-styles.ts';
import { shiftWords } from './shift-words.ts';

interface Props {
  readonly shift: ShiftItem;
  readonly onChanged: () => unknown;
}

const KINDS = ['call', 'instruction', 'note'] as const;

/** What was said and done in a shift; the red tickets that somebody must have read before it ends. */
export const ShiftBook = ({ shift, onChanged }: Props) => {
  const words = useWords(shiftWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(shiftStyles);
  const { id, endedAt, entries, unread, open } = shift;
  const { send, sending, fault } = useCommand();
  const write = async (body: object) => {
    const written = await send({ path: `shifts/${id}/entries`, body });
    if (written !== null) await onChanged();
    return written !== null;
  };
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      {endedAt === null && unread.length > 0 && (
        <div className={styles.unread}>
          <StateMark state="critical" />
          {fill(words.unread, { n: unread.length })}
          {unread.map((ticket) => (
            <span key={ticket}>
              <Link to={`${APP_PATH}/tickets/${ticket}`}>{ticket}</Link>{' '}
              <Button
                size="sm"
                variant="secondary"
                disabled={sending}
                onClick={() => void write({ kind: 'read', ticket })}
              >
                {words.read}
              </Button>
            </span>
          ))}
        </div>
      )}
      {open !== null && <HandOver open={open} />}
      {endedAt === null && <Write sending={sending} onWrite={write} />}
      <ul className={styles.book}>
        {entries.toReversed().map(({ at, kind, by, text }) => (
          <li key={`${at} ${kind} ${text}`}>
            <span>{instantText(at, now, language)}</span>
            <span title={by}>{words[`entry_${kind}`]}</span>
            {text ?? words.erased}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What the next shift takes over, listed by the collector: what is overdue, unverified, or waiting. */
const HandOver = ({ open }: { readonly open: NonNullable<ShiftItem['open']> }) => {
  const words = useWords(shiftWords);
  const parts = (['overdue', 'unverified', 'paused'] as const).map((part) => ({ part, n: open[part].n }));
  return (
    <p>
      {words.handOver}{' '}
      {parts.map(({ part, n }, index) => (
        <span key={part}>
          {index > 0 && ', '}
          {fill(words[`open_${part}`], { n })}
        </span>
      ))}
      . <Link to={`${APP_PATH}/duty`}>{words.toDesk}</Link>
    </p>
  );
};

interface WriteProps {
  readonly sending: boolean;
  readonly onWrite: (body: object) => Promise<boolean>;
}

const Write = ({ sending, onWrite }: WriteProps) => {
  const words = useWords(shiftWords);
  const [kind, setKind] = useState<string>('note');
  const [text, setText] = useState('');
  const write = async () => {
    if (await onWrite({ kind, text })) setText('');
  };
  return (
    <Stack direction="row" gap={1} wrap="wrap" alignItems="flex-end">
      <Choice
        label={words.entryKind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: words[`entry_${value}`] }))}
        onChoose={setKind}
      />
      <Typing label={words.entryText} value={text} onType={setText} />
      <Button disabled={text.trim() === '' || sending} onClick={() => void write()}>
        {words.write}
      </Button>
    </Stack>
  );
};
