import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { fill, useWords } from '../words/language.ts';
import { actStyles } from './act-styles.ts';
import { actWords } from './act-words.ts';
import { commandWords } from './command-words.ts';
import type { Refusal } from './stage-of.ts';
import { refusalsOf } from './stage-of.ts';

/** Why a command is not allowed, as a text, never as a greyed button. */
export const Refusals = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(actWords);
  const styles = useStyles2(actStyles);
  const { ahead, rest } = refusalsOf(ticket);
  return (
    <>
      {ahead.map((refusal) => (
        <RefusalLine key={refusal.command} refusal={refusal} />
      ))}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{fill(words.refusedOthers, { n: rest.length })}</summary>
          {rest.map((refusal) => (
            <RefusalLine key={refusal.command} refusal={refusal} />
          ))}
        </details>
      )}
    </>
  );
};

/** Where a rule only says "not in this state", the office says what is missing. */
const RefusalLine = ({ refusal: { command, code, sentence } }: { readonly refusal: Refusal }) => {
  const words = useWords(actWords);
  const labels = useWords(commandWords);
  const styles = useStyles2(actStyles);
  const plain = (words as Readonly<Record<string, string>>)[`why_${command}`];
  const why = code === 'not allowed in this state' && plain !== undefined ? plain : sentence;
  return (
    <p className={styles.refusal} data-refused={command}>
      <b>{fill(words.notYet, { command: labels[command] })}</b> {why}
    </p>
  );
};
