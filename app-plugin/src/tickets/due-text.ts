import type { TicketDue } from '@vnioc/contract/ticket-time.ts';
import { instantText, spanText, workingSpanText } from '../instants/instant-text.ts';
import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { dueWords } from './words.ts';

/** From this share of the time used on it is due soon; the collector's groups use the same. */
export const SOON = 0.8;

export type Tone = 'plain' | 'warning' | 'critical';

/** Red when the time is over, amber from 80 % of it on; waiting for the citizen is nobody's lateness. */
export const toneOf = (due: TicketDue | null): Tone => {
  if (due === null || due.of === 'wait') return 'plain';
  if (due.leftMs < 0) return 'critical';
  return due.usedShare >= SOON ? 'warning' : 'plain';
};

/** `Còn 5 giờ 40 phút`, `Quá 3 giờ 10 phút`, `Còn 11 phút (24/7)`; said in full with "làm việc" outside the queue. */
export const leftText = (due: TicketDue | null, language: Language, inFull = false): string => {
  const words = dueWords[language];
  if (due === null) return words.none;
  const side = due.leftMs < 0 ? 'over' : 'left';
  const span = due.clock === 'elapsed' ? spanText(due.leftMs, language) : workingSpanText(due.leftMs, language);
  const kind = due.clock === 'elapsed' ? 'Elapsed' : inFull ? 'Working' : '';
  return fill(words[`${side}${kind}`], { span });
};

/** `hạn 14:00 hôm nay`. */
export const dueAtText = (due: TicketDue | null, now: number, language: Language): string =>
  due === null ? '' : fill(dueWords[language].at, { at: instantText(due.at, now, language) });

/** The shape of a ticket: circle in time, triangle from 80 % of the time used, diamond overdue or emergency. */
export const markOf = (ticket: {
  readonly due: TicketDue | null;
  readonly overdue: boolean;
  readonly emergency: boolean;
  readonly verified: boolean;
}): 'normal' | 'warning' | 'critical' => {
  if (ticket.overdue || (ticket.emergency && !ticket.verified)) return 'critical';
  const tone = toneOf(ticket.due);
  return tone === 'plain' ? 'normal' : tone;
};
