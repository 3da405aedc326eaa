import type { Catalog } from '../../catalog/catalog.ts';
import type { Sop } from '../../catalog/sop.ts';
import type { Clocks, Instant } from '../../kernel/clock.ts';
import type { CommandInput, CommandResult, Operations } from '../../operations/operations.ts';
import type { Words } from '../../paging/due-words.ts';
import { answeringUnits } from '../../paging/ended-links.ts';
import type { PageLink, PageLinks } from '../../paging/page-links.ts';
import type { Database } from '../../storage/database.ts';
import type { Actor } from '../../tickets/actor.ts';
import { acceptFile } from '../../tickets/attachments/accept-file.ts';
import type { AttachmentStore } from '../../tickets/attachments/attachment-store.ts';
import type { TicketId } from '../../tickets/received.ts';
import { refusalSentence } from '../../tickets/refusal-sentence.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { PhoneAnswer } from './phone-answer.ts';
import type { PhonePorts } from './phone-router.ts';
import { phoneViewOf } from './phone-view.ts';

export interface PhoneServices {
  readonly links: PageLinks;
  readonly operations: Pick<Operations, 'execute' | 'ledger' | 'vault'>;
  readonly attachments: AttachmentStore;
  readonly database: Database;
  readonly catalog: Catalog;
  readonly clocks: Clocks;
  /** The SOP in the version that a ticket is pinned to. */
  readonly sopOf: (ticket: Ticket) => Sop | null;
}

/** The phone page over the real tickets: who holds the link acts as the person it was sent to, in that one ticket. */
export const phonePorts = (services: PhoneServices): PhonePorts => ({
  find: async (token) => {
    const opened = await open(services, token);
    if (!opened.ok) return opened;
    const { link, ticket } = opened;
    const text = await storyOf(services, ticket);
    const shown = { ticket, unit: link.unit, sop: services.sopOf(ticket), text };
    return { ok: true, view: phoneViewOf(shown, services.catalog, services.clocks.office.now()) };
  },
  execute: async (token, answer, key) => {
    const opened = await open(services, token);
    if (!opened.ok) return opened;
    const { link, ticket } = opened;
    const step: Step = { services, link, ticket, key: `link/${link.page}/${key}`, at: services.clocks.office.now() };
    const photo = 'photo' in answer ? answer.photo : null;
    const unread = photo === null ? null : await attach(step, photo);
    if (unread !== null) return { ok: false, sentence: unread };
    const result = await say(step, commandOf(answer, link), step.key);
    return result.ok ? { ok: true } : { ok: false, sentence: sentenceOf(result.refusal) };
  },
});

interface Step {
  readonly services: PhoneServices;
  readonly link: PageLink;
  readonly ticket: Ticket;
  readonly key: string;
  readonly at: Instant;
}

type Opened =
  | { readonly ok: true; readonly link: PageLink; readonly ticket: Ticket }
  | { readonly ok: false; readonly why: 'unknown' | 'expired' | 'used' };

async function open({ links, operations, database, clocks }: PhoneServices, token: string): Promise<Opened> {
  const found = await links.find(database.kysely, token, clocks.machine.now());
  if (!found.ok) return { ok: false, why: found.refusal };
  const id = found.value.ticket as TicketId;
  const ticket = (await operations.ledger.load(database.kysely, [id])).get(id);
  if (ticket === undefined) return { ok: false, why: 'unknown' };
  const answers = answeringUnits(ticket).includes(found.value.unit);
  return answers ? { ok: true, link: found.value, ticket } : { ok: false, why: 'used' };
}

/** What was written about the matter; never the caller's or citizen's own data. */
async function storyOf({ operations, database }: PhoneServices, { text }: Ticket): Promise<string | null> {
  if (text === null) return null;
  const stored = (await operations.vault.get(database.kysely, [text])).get(text);
  return stored?.kind === 'note' ? stored.text : null;
}

const actorOf = ({ person, role, unit, deputyOf }: PageLink): Actor => {
  const deputy = deputyOf === null ? {} : { deputyOf };
  return {
    ref: { kind: 'person', id: person, role, unit, via: 'link', ...deputy },
    duties: [{ role, unit, units: new Set([unit]), domains: null, ...deputy }],
  };
};

const say = (
  { services, link, ticket, at }: Step,
  command: CommandInput,
  idempotencyKey: string,
): Promise<CommandResult> =>
  services.operations.execute({
    ...{ ticket: ticket.id, expectedSeq: null, idempotencyKey, command, actor: actorOf(link), at },
  });

function commandOf(answer: PhoneAnswer, { unit }: PageLink): CommandInput {
  if (answer.type === 'accept') return answer;
  if (answer.type === 'return') return answer;
  if (answer.type === 'report') return { type: 'report', note: answer.note, committedAt: answer.committedAt };
  if (answer.type === 'resolve') return { type: 'resolve', result: answer.note, documentNumber: null };
  return { type: 'answerSupport', unit, note: answer.note };
}

/** Keeps a photo with the ticket, cleaned; what is wrong with it otherwise. A form sent twice keeps it once. */
async function attach(step: Step, photo: Buffer): Promise<Words | null> {
  const { services, link, ticket, at } = step;
  const { attachments, database } = services;
  const file = acceptFile(photo);
  if (!file.ok) return PHOTO;
  const kept = await database.transaction((tables) =>
    attachments.put(tables, { ticket: ticket.id, name: 'anh', storedBy: link.person, ...file.value }, at),
  );
  const { id, sha256, bytes, mediaType } = kept;
  const result = await say(step, { type: 'attach', attachment: id, sha256, bytes, mediaType }, `${step.key}/photo`);
  const taken = result.ok && result.events.some((one) => one.type === 'AttachmentAdded' && one.attachment === id);
  if (!taken) await database.transaction((tables) => attachments.erase(tables, [id], at));
  return result.ok ? null : sentenceOf(result.refusal);
}

const PHOTO: Words = {
  vi: 'Không nhận được ảnh này; hãy chụp lại, hoặc gửi ảnh JPEG hay PNG.',
  en: 'This picture cannot be taken; take it again, or send a JPEG or PNG.',
};

const sentenceOf = (refusal: Extract<CommandResult, { ok: false }>['refusal']): Words =>
  refusal === 'changed meanwhile' || refusal === 'unknown ticket'
    ? {
        vi: 'Phiếu vừa được người khác thay đổi; hãy tải lại trang.',
        en: 'Somebody changed the ticket; reload the page.',
      }
    : refusalSentence(refusal);
