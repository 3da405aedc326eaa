import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { bothTexts } from '../instants/instant-text.ts';
import { troubleTextColor } from '../marks/colors.ts';
import { themeColors } from '../marks/theme-colors.ts';
import { useOffice } from '../office/use-office.ts';
import { dictionary, fill, useLanguage, useWords } from '../words/language.ts';
import { dueAtText, leftText, toneOf } from './due-text.ts';
import { stepAction } from './step-action.ts';

const clockWords = dictionary(
  {
    step: 'Bước {index}/{count} · {action}',
    elapsed: 'đồng hồ liên tục 24/7',
    received: 'Nhận {at}',
    sop: 'SOP: {name}',
    noSop: 'không theo SOP',
  },
  {
    step: 'Step {index}/{count} · {action}',
    elapsed: 'the clock runs 24/7',
    received: 'Received {at}',
    sop: 'SOP: {name}',
    noSop: 'without an SOP',
  },
);

/** Where the ticket stands, what is left, and by which procedure. */
export const TicketClock = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(clockWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(clockStyles);
  const { due, step, procedure } = ticket;
  const action = procedure?.steps.find(({ id }) => id === step?.id);
  const at =
    step === null
      ? ''
      : fill(words.step, {
          index: step.index,
          count: step.count,
          action: action === undefined ? '' : stepAction(action, language),
        });
  const sop =
    procedure === null ? words.noSop : fill(words.sop, { name: language === 'en' ? procedure.nameEn : procedure.name });
  return (
    <div className={styles.clock}>
      <small>{[at, due?.clock === 'elapsed' ? words.elapsed : ''].filter(Boolean).join(' · ')}</small>
      {due !== null && (
        <b className={styles[toneOf(due)]}>
          {leftText(due, language, true)}, {dueAtText(due, now, language)}
        </b>
      )}
      <small>
        {fill(words.received, { at: bothTexts(ticket.receivedAt, now, language) })} · {sop}
      </small>
    </div>
  );
};

const clockStyles = (theme: GrafanaTheme2) => {
  const { text } = themeColors(theme);
  return {
    clock: css({
      small: { display: 'block', fontSize: 12, color: text.secondary },
      b: { display: 'block', fontSize: 15, lineHeight: '22px' },
    }),
    plain: css({ color: text.maxContrast }),
    warning: css({ color: troubleTextColor(theme, 'warning') }),
    critical: css({ color: troubleTextColor(theme, 'critical') }),
  };
};
