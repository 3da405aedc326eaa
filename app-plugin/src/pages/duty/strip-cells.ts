import type { Desk } from '@vnioc/contract/desk.ts';
import { bothTexts, spanText, timeText, workingSpanText } from '../../instants/instant-text.ts';
import type { MarkState } from '../../marks/colors.ts';
import { fill, type Language } from '../../words/language.ts';
import { dutyWords } from './words.ts';

/** A cell of the strip: what it is, its figure with its shape, and one line more. */
export interface StripCell {
  readonly key: string;
  readonly title: string;
  readonly mark: MarkState | null;
  readonly figure: string;
  /** A word rather than a figure: set smaller. */
  readonly word: boolean;
  readonly more: string;
}

/** The strip in its fixed order: shift, four counts, three lights. `fresh`: tickets that wait behind the button. */
export const stripCells = (desk: Desk, language: Language): readonly StripCell[] => [
  shiftCell(desk, language),
  ...countCells(desk, language),
  ...lightCells(desk, language),
];

function shiftCell({ shift, asOf }: Desk, language: Language): StripCell {
  const words = dutyWords[language];
  const plain = { key: 'shift', mark: null, word: true } as const;
  if (shift === null) return { ...plain, title: words.noShift, figure: '–', more: words.startShiftHint };
  const { lead, startedAt, plannedEnd } = shift;
  const [from, to] = [timeText(startedAt), timeText(plannedEnd)];
  const more = fill(plannedEnd < asOf ? words.shiftOver : words.shiftLeft, {
    to,
    span: spanText(plannedEnd - asOf, language),
  });
  return { ...plain, title: fill(words.shift, { from, to }), figure: lead, more };
}

function countCells({ counts }: Desk, language: Language): readonly StripCell[] {
  const words = dutyWords[language];
  const cell = (key: string, title: string, n: number, mark: MarkState | null, more: string): StripCell => ({
    ...{ key, title, figure: String(n), word: false },
    ...{ mark: n === 0 ? null : mark, more: n === 0 ? words.none : more },
  });
  const nearest = fill(words.nearest, { span: workingSpanText(counts.nearestMs ?? 0, language) });
  const longest = fill(words.longest, { span: workingSpanText(counts.longestOverMs ?? 0, language) });
  const unverified = `${counts.unverifiedEmergency} ${words.emergency.toLowerCase()}`;
  return [
    cell(
      'unverified',
      words.unverified,
      counts.unverified,
      counts.unverifiedEmergency > 0 ? 'critical' : null,
      unverified,
    ),
    cell('due_soon', words.dueSoon, counts.dueSoon, 'warning', nearest),
    cell('overdue', words.overdue, counts.overdue, 'critical', longest),
    cell('unanswered', words.unanswered, counts.unanswered, null, words.unansweredMore),
  ];
}

function lightCells({ lights, asOf }: Desk, language: Language): readonly StripCell[] {
  const { sources, alerts, messages } = lights;
  return [
    ...(sources === null ? [] : [sourcesCell(sources, asOf, language)]),
    alertsCell(alerts, asOf, language),
    messagesCell(messages, language),
  ];
}

type Lights = Desk['lights'];

function sourcesCell(light: NonNullable<Lights['sources']>, asOf: number, language: Language): StripCell {
  const words = dutyWords[language];
  const { up, total, down, downSince } = light;
  const waiting = total - up - down;
  const at = downSince === null ? '' : bothTexts(downSince, asOf, language);
  const quiet = waiting > 0 ? fill(words.sourcesWait, { n: waiting }) : words.sourcesUp;
  return {
    ...{ key: 'sources', title: words.sources, figure: `${up}/${total}`, word: false },
    mark: down > 0 ? 'upstream_fault' : up === 0 ? 'no_data' : 'normal',
    more: down > 0 ? fill(words.sourcesDown, { n: down, at }) : quiet,
  };
}

function alertsCell({ watched, silent, lastHeardAt }: Lights['alerts'], asOf: number, language: Language): StripCell {
  const words = dutyWords[language];
  const heard =
    lastHeardAt === null ? words.alertsNever : fill(words.heard, { at: bothTexts(lastHeardAt, asOf, language) });
  const plain = { key: 'alerts', title: words.alerts, word: true, more: heard } as const;
  if (watched === 0) return { ...plain, mark: 'not_applicable', figure: words.alertsNone };
  if (silent > 0) return { ...plain, mark: 'critical', figure: fill(words.alertsSilent, { n: silent }) };
  if (lastHeardAt === null) return { ...plain, mark: 'no_data', figure: words.alertsNever, more: '' };
  return { ...plain, mark: 'normal', figure: words.alertsOpen };
}

function messagesCell({ sent, waiting, repeated, failed }: Lights['messages'], language: Language): StripCell {
  const words = dutyWords[language];
  const more = fill(waiting > 0 ? words.messagesMore : words.messagesSent, { sent, waiting });
  const plain = { key: 'messages', title: words.messages, word: true, more } as const;
  if (failed > 0) return { ...plain, mark: 'critical', figure: fill(words.messagesFailed, { n: failed }) };
  if (repeated > 0) return { ...plain, mark: 'warning', figure: fill(words.messagesRepeated, { n: repeated }) };
  return { ...plain, mark: 'normal', figure: words.messagesFine };
}
