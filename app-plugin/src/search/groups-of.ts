import type { SearchAnswer, TicketHit, UnitHit } from '@vnioc/contract/search.ts';
import { APP_PATH } from '../add-links.ts';
import { ticketStateWords } from '../tickets/words.ts';
import type { Language } from '../words/language.ts';
import { searchWords } from './words.ts';

/** One line of the list: what it is, and the page it leads to. */
export interface FoundLine {
  readonly to: string;
  readonly title: string;
  readonly note: string;
  /** Of an open ticket: the shape of its time. */
  readonly mark: TicketHit['mark'];
}

export interface FoundGroup {
  readonly name: 'tickets' | 'units' | 'indicators' | 'pages';
  readonly lines: readonly FoundLine[];
  readonly hasMore: boolean;
}

/** An answer as it is listed: tickets, units, indicators, and pages, among which a domain is one. Empty groups are left out. */
export function groupsOf(answer: SearchAnswer, language: Language): readonly FoundGroup[] {
  const { tickets, units, indicators, domains, pages, more } = answer;
  const words = searchWords[language];
  const all: readonly FoundGroup[] = [
    { name: 'tickets', lines: tickets.map((hit) => ticketLine(hit, language)), hasMore: more.includes('tickets') },
    {
      name: 'units',
      lines: units.map((hit) => line(pathOfUnit(hit), hit.name, hit.standing ? '' : words.notStanding)),
      hasMore: more.includes('units'),
    },
    {
      name: 'indicators',
      lines: indicators.map(({ id, name, domain, domainName }) =>
        line(`domains/${encodeURIComponent(domain)}?indicator=${encodeURIComponent(id)}`, name, domainName),
      ),
      hasMore: more.includes('indicators'),
    },
    {
      name: 'pages',
      lines: [
        ...domains.map(({ id, name }) => line(`domains/${encodeURIComponent(id)}`, name, words.domain)),
        ...pages.map(({ path, name }) => line(path, name, '')),
      ],
      hasMore: more.includes('domains') || more.includes('pages'),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

const line = (path: string, title: string, note: string): FoundLine => ({
  ...{ to: `${APP_PATH}/${path}`, title, note, mark: null },
});

const ticketLine = ({ id, number, title, state, mark }: TicketHit, language: Language): FoundLine => ({
  ...line(`tickets/${encodeURIComponent(id)}`, title, `${number} · ${ticketStateWords[language][state]}`),
  mark,
});

/** Communes and agencies have a page of their work, the levels above them a board; what else there is, has its tickets. */
function pathOfUnit({ id, level, standing }: UnitHit): string {
  const unit = encodeURIComponent(id);
  if (standing && (level === 'commune' || level === 'agency')) return `unit/${unit}`;
  return standing && (level === 'district' || level === 'province') ? `board?var-unit=${unit}` : `tickets?unit=${unit}`;
}
