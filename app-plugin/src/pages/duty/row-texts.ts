import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { eventTitle } from '../../tickets/event-title.ts';
import type { Tone } from '../../tickets/due-text.ts';
import { ticketKindWords } from '../../tickets/words.ts';
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
export function whoText(row: DeskRow, { language, contacts, unitName }: RowTelling): Said & { readonly phone: string } {
  const words = dutyWords[language];
  const contact = row.contact === null ? undefined : contacts[row.contact];
  const unit = unitName(row.lead ?? row.unit);
  const main =
    row.holder === 'ioc' ? words.iocHolds : row.holder === 'citizen' ? fill(words.citizenHolds, { unit }) : unit;
  return { main, detail: contact?.name ?? words.noContact, phone: contact?.phone ?? '', tone: 'plain' };
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

/** `Cảnh báo: Lượt đề cập tiêu cực – Xã Minh Hải` in its parts, the kind left out. */
export function partsOfTitle(title: string): { readonly what: string; readonly place: string } {
  const [, matter = title] = /^[^:]{1,60}: (.+)$/.exec(title) ?? [];
  const at = matter.lastIndexOf(' – ');
  return at < 0 ? { what: matter, place: '' } : { what: matter.slice(0, at), place: matter.slice(at + 1) };
}

const OF_MACHINES: readonly DeskRow['kind'][] = ['alert', 'late_data', 'source_fault', 'case'];

/** What alerts raised is told by its domain, what people opened by its kind. */
export const aboutOf = (row: DeskRow, domainName: (id: string) => string, language: Language): string =>
  OF_MACHINES.includes(row.kind) ? domainName(row.domain) : ticketKindWords[language][row.kind];
