import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, useStyles2 } from '@grafana/ui';
import type { CommandType } from '../../tickets/command-words.ts';
import { commandWords } from '../../tickets/command-words.ts';
import { fill, useWords } from '../../words/language.ts';
import { actsOf, whyNotDone } from './acts-of.ts';
import { cardStyles } from './card-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly ticket: Pick<TicketDetail, 'possibilities'>;
  readonly sending: boolean;
  readonly onPress: (command: CommandType) => void;
}

/** Two large buttons, the rest folded; what cannot be done yet is said in the collector's sentence, not greyed. */
export const TicketButtons = ({ ticket, sending, onPress }: Props) => {
  const [words, commands, styles] = [useWords(unitWords), useWords(commandWords), useStyles2(cardStyles)];
  const { primary, secondary, others } = actsOf(ticket);
  const short: Partial<Record<CommandType, string>> = {
    ...{ accept: words.accept, return: words.giveBack, resolve: words.done, report: words.report },
    ...{ answerSupport: words.answer, start: words.start, resume: words.resume },
  };
  const refused = whyNotDone(ticket);
  const button = (command: CommandType, variant: 'primary' | 'secondary') => (
    <Button key={command} variant={variant} fullWidth disabled={sending} onClick={() => onPress(command)}>
      {short[command] ?? `${commands[command]}…`}
    </Button>
  );
  return (
    <>
      {primary !== null && (
        <div className={styles.buttons}>
          {button(primary, 'primary')}
          {secondary !== null && button(secondary, 'secondary')}
        </div>
      )}
      {refused !== null && <small>{fill(words.cannot, { sentence: refused })}</small>}
      {others.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <div className={styles.buttons}>{others.map((command) => button(command, 'secondary'))}</div>
        </details>
      )}
    </>
  );
};
