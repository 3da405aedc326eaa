import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { addressOf } from './channels-of.ts';
import { dueWords, inSentence, type Words } from './due-words.ts';
import { nextDue } from './next-due.ts';
import type { Message, Page } from './page.ts';
import { REASON_WORDS } from './reason-words.ts';

const DRILL: Words = { vi: '[Diễn tập] ', en: '[Drill] ' };
const REPEATED: Words = {
  vi: 'Tin gửi lại, vì chưa chắc tin trước đã đến.',
  en: 'Sent again, since the first message may not have arrived.',
};
const NONE: Words = { vi: '', en: '' };

/**
 * The message of a page as of an instant: number, title of register names, due instant, link; nothing of a person and no
 * free text. Null when the person, or his address, is no longer in the register.
 */
export function messageOf(
  page: Page,
  ticket: Ticket | null,
  catalog: Catalog,
  link: string | null,
  now: Instant,
): Message | null {
  const person = page.person === null ? undefined : catalog.people.get(page.person);
  const to = person === undefined ? null : addressOf(person, page.channel);
  if (to === null) return null;
  const parts = partsOf(page, ticket, catalog, now);
  const { messageId, repeated } = page;
  const text = page.channel === 'mail' ? longText(parts, link, repeated) : shortText(parts, link, repeated);
  return { messageId, to, subject: [parts.vi.head, parts.vi.about].filter(Boolean).join(': '), text, link, repeated };
}

interface Parts {
  readonly head: string;
  readonly about: string;
  readonly due: string;
}

function partsOf(page: Page, ticket: Ticket | null, catalog: Catalog, now: Instant): { vi: Parts; en: Parts } {
  const due = ticket === null ? null : nextDue(ticket, page.unit);
  const when = due === null ? NONE : dueWords(catalog.calendar, due.dueAt, due.clock, now);
  const of = (language: 'vi' | 'en'): Parts => ({
    head: `${ticket?.drill ? DRILL[language] : ''}${REASON_WORDS[page.reason][language]}`,
    about: ticket === null ? '' : `${ticket.number}, ${ticket.title[language]}`,
    due: due === null ? '' : `${due.what[language]}: ${inSentence(when)[language]}`,
  });
  return { vi: of('vi'), en: of('en') };
}

/** Vietnamese first, English below. */
function longText({ vi, en }: { vi: Parts; en: Parts }, link: string | null, repeated: boolean): string {
  const block = ({ head, about, due }: Parts, again: string): string =>
    [`${head}.`, about, due === '' ? '' : `${due}.`, repeated ? again : ''].filter(Boolean).join('\n');
  return [block(vi, REPEATED.vi), link ?? '', block(en, REPEATED.en)].filter(Boolean).join('\n\n').concat('\n');
}

/** One line for a short message. */
const shortText = ({ vi }: { vi: Parts }, link: string | null, repeated: boolean): string =>
  [`${vi.head}: ${vi.about}.`, vi.due === '' ? '' : `${vi.due}.`, repeated ? '(Gửi lại)' : '', link ?? '']
    .filter(Boolean)
    .join(' ')
    .replace(': .', '.');
