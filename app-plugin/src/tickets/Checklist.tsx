import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { themeColors } from '../marks/theme-colors.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { checklistOf } from './checklist-of.ts';
import { commandWords } from './command-words.ts';
import { isAllowed, stageOf } from './stage-of.ts';
import { stepAction } from './step-action.ts';
import { dictionary } from '../words/language.ts';

const checklistWords = dictionary(
  {
    title: 'Việc phải xong để {stage}, {done}/{of}',
    done: 'Xong…',
    isDone: 'đã xong',
    isOpen: 'đang làm',
    isWaiting: 'chưa đến',
    isSkipped: 'bỏ qua',
  },
  {
    title: 'To do before “{stage}”, {done}/{of}',
    done: 'Done…',
    isDone: 'done',
    isOpen: 'open',
    isWaiting: 'to come',
    isSkipped: 'skipped',
  },
);

interface Props {
  readonly ticket: TicketDetail;
  readonly onComplete: (step: string) => void;
}

/** The steps of the SOP up to the next stage; one that is open and has no command of its own is done from here. */
export const Checklist = ({ ticket, onComplete }: Props) => {
  const words = useWords(checklistWords);
  const labels = useWords(commandWords);
  const language = useLanguage();
  const styles = useStyles2(checkStyles);
  const stage = stageOf(ticket);
  const steps = stage === null ? [] : checklistOf(ticket.procedure, stage);
  if (stage === null || steps.length === 0) return null;
  const done = steps.filter(({ state }) => state === 'done' || state === 'skipped').length;
  const may = isAllowed(ticket, 'completeStep');
  const said = { done: words.isDone, open: words.isOpen, waiting: words.isWaiting, skipped: words.isSkipped };
  return (
    <div>
      <h3>
        {fill(words.title, {
          stage: labels[stage === 'nudge' ? 'resolve' : stage].toLowerCase(),
          done,
          of: steps.length,
        })}
      </h3>
      <ul className={styles.list}>
        {steps.map(({ id, state, action, actionEn, milestone }) => (
          <li key={id} data-state={state}>
            <i aria-label={said[state]} role="img">
              {state === 'done' ? '✓' : state === 'skipped' ? '–' : ''}
            </i>
            <span>{stepAction({ action, actionEn }, language)}</span>
            {may && state === 'open' && milestone === null && (
              <Button size="sm" fill="text" onClick={() => onComplete(id)}>
                {words.done}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

const checkStyles = (theme: GrafanaTheme2) => {
  const { text, border, background } = themeColors(theme);
  return {
    list: css({
      ...{ margin: 0, padding: 0, listStyle: 'none', fontSize: 13, lineHeight: '18px' },
      li: { display: 'flex', gap: 8, padding: '3px 0', alignItems: 'flex-start' },
      'li[data-state="waiting"]': { color: text.secondary },
      span: { flex: 1, minWidth: 0 },
      i: {
        ...{ flex: 'none', width: 16, height: 16, marginTop: 1, fontStyle: 'normal', fontSize: 12, lineHeight: '14px' },
        ...{ textAlign: 'center', border: `1px solid ${border.strong}`, borderRadius: 2 },
      },
      'li[data-state="done"] i': { background: text.primary, color: background.primary, borderColor: text.primary },
    }),
  };
};
