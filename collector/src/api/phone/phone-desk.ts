import type { Instant } from '../../kernel/clock.ts';
import { actingDutiesOf } from '../../duty/acting-duties-of.ts';
import type { CommandInput } from '../../operations/operations.ts';
import type { PageLink, PageLinks } from '../../paging/page-links.ts';
import { acceptFile } from '../../tickets/attachments/accept-file.ts';
import type { Actor } from '../../tickets/actor.ts';
import type { TicketId } from '../../tickets/received.ts';
import { refusalSentence } from '../../tickets/refusal-sentence.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import type { PhoneAnswer } from './phone-answer.ts';
import type { PhonePorts } from './phone-router.ts';
import { phoneViewOf } from './phone-view.ts';

type Services = Pick<ApiServices, 'catalog' | 'clocks' | 'database' | 'operations' | 'attachments' | 'rulesOf'>;
type Execution = Awaited<ReturnType<PhonePorts['execute']>>;

/** What stands behind the one-time links: the ticket of the link, answered in the name of the person it was sent to. */
export function phoneDesk(services: Services, links: PageLinks): PhonePorts {
  const { catalog, clocks, database, operations, rulesOf } = services;
  const open = (token: string) => links.find(database.kysely, token, clocks.machine.now());
  return {
    async find(token) {
      const link = await open(token);
      if (!link.ok) return { ok: false, why: link.refusal };
      const ticket = await ticketOf(link.value, services);
      if (ticket === null) return { ok: false, why: 'unknown' };
      const kept = ticket.text === null ? null : await operations.vault.get(database.kysely, [ticket.text]);
      const text = ticket.text === null ? null : (kept?.get(ticket.text)?.text ?? null);
      const about = { ticket, unit: link.value.unit, sop: rulesOf(ticket).sop, text };
      return { ok: true, view: phoneViewOf(about, catalog, clocks.office.now()) };
    },
    async execute(token, answer, idempotencyKey) {
      const link = await open(token);
      if (!link.ok) return { ok: false, why: link.refusal };
      return answered(link.value, answer, idempotencyKey, services);
    },
  };
}

const ticketOf = async (link: PageLink, { database, operations }: Services): Promise<Ticket | null> =>
  (await operations.ledger.load(database.kysely, [link.ticket as TicketId])).get(link.ticket as TicketId) ?? null;

async function answered(link: PageLink, answer: PhoneAnswer, key: string, services: Services): Promise<Execution> {
  const at = services.clocks.office.now();
  const actor = await actorOfLink(link, services, at);
  const say = (command: CommandInput, suffix: string) =>
    services.operations.execute({
      ...{ ticket: link.ticket as TicketId, expectedSeq: null, command, actor, at },
      idempotencyKey: `link:${link.page}:${key}:${suffix}`,
    });
  const photo =
    'photo' in answer && answer.photo !== null ? await photoCommand(link, answer.photo, services, at) : null;
  if (photo !== null && 'sentence' in photo) return { ok: false, sentence: photo.sentence };
  if (photo !== null) await say(photo.command, 'photo');
  const result = await say(commandOf(link, answer), 'answer');
  if (result.ok) return { ok: true };
  if (result.refusal === 'unknown ticket') return { ok: false, why: 'unknown' };
  if (result.refusal !== 'changed meanwhile') return { ok: false, sentence: refusalSentence(result.refusal) };
  return { ok: false, sentence: { vi: 'Phiếu vừa thay đổi; hãy xem lại.', en: 'The ticket has just changed.' } };
}

/** The person of the link with his duties over the unit it was sent to, and nothing else. */
async function actorOfLink(link: PageLink, { catalog, database, operations }: Services, at: Instant): Promise<Actor> {
  const duties = await operations.duty.duties(database.kysely, { at });
  const deputies = await operations.duty.deputies(database.kysely, at);
  const held = actingDutiesOf(catalog, link.person, deputies, at, duties).filter(({ units }) => units.has(link.unit));
  const deputyOf = link.deputyOf === null ? {} : { deputyOf: link.deputyOf };
  const { person: id, role, unit } = link;
  return { ref: { kind: 'person', id, role, unit, ...deputyOf, via: 'link' }, duties: held };
}

function commandOf({ unit }: PageLink, answer: PhoneAnswer): CommandInput {
  switch (answer.type) {
    case 'accept':
      return { type: 'accept' };
    case 'return':
      return { type: 'return', rightUnit: answer.rightUnit, note: answer.note };
    case 'report':
      return { type: 'report', note: answer.note, committedAt: answer.committedAt };
    case 'resolve':
      return { type: 'resolve', result: answer.note, documentNumber: null };
    case 'support':
      return { type: 'answerSupport', unit, note: answer.note };
  }
}

async function photoCommand(link: PageLink, photo: Buffer, { attachments, database }: Services, at: Instant) {
  const file = acceptFile(photo);
  if (!file.ok) {
    return { sentence: { vi: 'Ảnh không nhận được; hãy gửi ảnh JPEG hoặc PNG.', en: 'Send a JPEG or PNG picture.' } };
  }
  const stored = await database.transaction((tables) =>
    attachments.put(
      tables,
      { ...file.value, ticket: link.ticket as TicketId, name: 'anh-hien-truong', storedBy: link.person },
      at,
    ),
  );
  const { id, sha256, bytes, mediaType } = stored;
  return { command: { type: 'attach', attachment: id, sha256, bytes, mediaType } as const };
}
