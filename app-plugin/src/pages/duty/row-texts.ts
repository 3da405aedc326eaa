import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { eventTitle } from '../../tickets/event-title.ts';
import type { Tone } from '../../tickets/due-text.ts';
import { dutyWords } from './words.ts';

/** What a row needs to be told in words. */
export interface RowTelling {
  readonly language: Language;
  readonly now: number;
  readonly contacts: Desk['contacts'];
  readonly unitName: (id: string | null) => string;
}

export interface Said {
  readonly main: string;
  readonly detail: string;
  readonly tone: Tone;
}

/** Who has it, and whom to call: `UBND xã Tân Quang`, `Đỗ Thị Thử · 0900 000 031`. */
export function whoText(row: DeskRow, { language, contacts, unitName }: RowTelling): Said {
  const words = dutyWords[language];
  const contact = row.contact === null ? undefined : contacts[row.contact];
  const named = contact === undefined ? '' : [contact.name, contact.phone].filter(Boolean).join(' · ');
  const unit = unitName(row.lead ?? row.unit);
  const main =
    row.holder === 'ioc' ? words.iocHolds : row.holder === 'citizen' ? fill(words.citizenHolds, { unit }) : unit;
  return { main, detail: named || words.noContact, tone: 'plain' };
}

/** The last answer, or that there is none and since when. */
export function answerText(row: DeskRow, { language, now }: RowTelling): Said {
  const words = dutyWords[language];
  const { lastAnswer, unanswered, missedReports, receivedAt } = row;
  const tone: Tone = unanswered ? 'critical' : 'plain';
  const at = bothTexts(lastAnswer?.at ?? receivedAt, now, language);
  if (missedReports > 0) return { main: fill(words.missed, { n: missedReports }), detail: at, tone: 'critical' };
  if (lastAnswer !== null) return { main: eventTitle(lastAnswer.type, language), detail: at, tone };
  return { main: row.holder === 'unit' ? words.noAnswer : words.received, detail: at, tone };
}
