import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import { shortFigureName } from '@vnioc/contract/short-figure-name.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { eventTitle } from '../../tickets/event-title.ts';
import type { Tone } from '../../tickets/due-text.ts';
import { ticketKindWords, ticketStateWords } from '../../tickets/words.ts';
import { dutyWords } from './words.ts';

/** What a row needs to be told in words. */
export interface RowTelling {
  readonly language: Language;
  readonly now: number;
  readonly contacts: Desk['contacts'];
  /** Short, as all three below. */
  readonly unitName: (id: string | null) => string;
  readonly domainName: (id: string) => string;
  /** Whole, as a title writes them. */
  readonly wholeUnit: (id: string | null) => string;
  readonly wholeDomain: (id: string) => string;
}

export interface Said {
  readonly main: string;
  readonly detail: string;
  readonly tone: Tone;
}

export interface Who {
  readonly main: string;
  /** By whole names. */
  readonly whole: string;
  readonly detail: string;
  readonly phone: string;
}

/** Who has it, and whom to call: `UBND xã Tân Quang`, `Đỗ Thị Thử · 0900 000 031`. */
export function whoText(row: DeskRow, { language, contacts, unitName, wholeUnit }: RowTelling): Who {
  const words = dutyWords[language];
  const contact = row.contact === null ? undefined : contacts[row.contact];
  const unit = unitName(row.lead ?? row.unit);
  const main = row.holder === 'ioc' ? words.iocHolds : row.holder === 'citizen' ? words.citizenHolds : unit;
  const whole = `${main === unit ? '' : `${main} · `}${wholeUnit(row.lead ?? row.unit)}`;
  return { main, whole, detail: contact?.name ?? words.noContact, phone: contact?.phone ?? '' };
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

/** What fits in one line of the narrowest title column. */
const ONE_LINE = 36;

/**
 * The two lines of the first column. The kind of ticket leaves the title for the line below, names are short; a title that
 * is still longer than its line leaves its place to the line below too, so that nothing is cut out of its middle.
 */
export function matterTexts(row: DeskRow, telling: RowTelling, remarks: readonly string[]) {
  const { what, place } = partsOfTitle(row.title);
  const matter = what === telling.wholeDomain(row.domain) ? telling.domainName(row.domain) : shortFigureName(what);
  const where = place === telling.wholeUnit(row.unit) ? telling.unitName(row.unit) : place;
  const fits = where !== '' && matter.length + where.length < ONE_LINE;
  const state = row.group === 'unverified' ? [] : [ticketStateWords[telling.language][row.state]];
  const about = aboutOf(row, telling);
  return {
    title: fits ? `${matter}, ${where}` : matter,
    below: [
      ...(fits || where === '' ? [] : [where]),
      row.number,
      ...state,
      ...(about === matter ? [] : [about]),
      ...remarks,
    ],
  };
}

/** `Cảnh báo: Lượt đề cập tiêu cực – Xã Minh Hải` in its parts, the kind left out. */
function partsOfTitle(title: string): { readonly what: string; readonly place: string } {
  const [, matter = title] = /^[^:]{1,60}: (.+)$/.exec(title) ?? [];
  const at = matter.lastIndexOf(DASH);
  return at < 0 ? { what: matter, place: '' } : { what: matter.slice(0, at), place: matter.slice(at + DASH.length) };
}

const DASH = ' – ';

const OF_MACHINES: readonly DeskRow['kind'][] = ['alert', 'late_data', 'source_fault', 'case'];

/** What alerts raised is told by its domain, what people opened by its kind. */
const aboutOf = (row: DeskRow, { language, domainName }: RowTelling): string =>
  OF_MACHINES.includes(row.kind) ? domainName(row.domain) : ticketKindWords[language][row.kind];
