import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useStyles2 } from '@grafana/ui';
import { bothTexts } from '../instants/instant-text.ts';
import { themeColors } from '../marks/theme-colors.ts';
import { unitName } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { useLanguage } from '../words/language.ts';
import { actorText } from './actor-text.ts';
import { eventSentence, type Telling } from './event-sentence.ts';
import { stepAction } from './step-action.ts';

interface Props {
  readonly ticket: TicketDetail;
  readonly most?: number;
  /** Who did it, and the texts in full. */
  readonly full?: boolean;
}

/** Beside what matters: the system noting its own clocks. */
const QUIET: ReadonlySet<string> = new Set(['StepOpened']);

export const storyOf = ({ events }: TicketDetail): TicketDetail['events'] =>
  [...events].reverse().filter(({ type }) => !QUIET.has(type));

/** What happened, newest first, with what people wrote. */
export const StoryList = ({ ticket, most = Infinity, full = false }: Props) => {
  const styles = useStyles2(storyStyles);
  const language = useLanguage();
  const { now } = useOffice();
  const telling = useTelling(ticket);
  return (
    <ol className={styles.story}>
      {storyOf(ticket)
        .slice(0, most)
        .map(({ seq, type, at, by, event, texts }) => (
          <li key={seq}>
            <small>
              {bothTexts(at, now, language)}
              {full && ` · ${actorText(by, ticket.people, telling)}`}
            </small>
            <span>{eventSentence(type, event as Readonly<Record<string, unknown>>, telling)}</span>
            {Object.entries(texts as Readonly<Record<string, string | null>>).map(([ref, text]) => (
              <q key={ref} className={full ? undefined : styles.cut}>
                {text ?? '…'}
              </q>
            ))}
          </li>
        ))}
    </ol>
  );
};

/** How the events of a ticket are told here and now. */
function useTelling({ procedure }: TicketDetail): Telling {
  const language = useLanguage();
  const office = useOffice();
  const stepName = (id: string): string => {
    const at = procedure?.steps.findIndex((step) => step.id === id) ?? -1;
    const step = procedure?.steps[at];
    return step === undefined ? id : `${at + 1}. ${stepAction(step, language)}`;
  };
  return { language, now: office.now, unitName: (id) => unitName(office, id, language), stepName };
}

const storyStyles = (theme: GrafanaTheme2) => {
  const { text, border } = themeColors(theme);
  return {
    story: css({
      ...{ margin: 0, padding: 0, listStyle: 'none' },
      li: { padding: '6px 0', borderBottom: `1px solid ${border.weak}` },
      'li:last-child': { borderBottom: 0 },
      small: { display: 'block', fontSize: 12, color: text.secondary },
      span: { display: 'block', fontSize: 13 },
      q: { display: 'block', fontSize: 13, color: text.maxContrast, whiteSpace: 'pre-wrap', quotes: '"“" "”"' },
    }),
    cut: css({
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      display: '-webkit-box',
      WebkitLineClamp: 3,
      WebkitBoxOrient: 'vertical',
    }),
  };
};
