import { maskPerson } from '../../tickets/mask-person.ts';
import { evidencePackage, type EvidenceFile } from '../../tickets/attachments/evidence-package.ts';
import { ledgerTables } from '../../tickets/ledger-tables.ts';
import type { LedgerRow } from '../../tickets/ledger.ts';
import { fold } from '../../tickets/fold.ts';
import type { TicketEvent } from '../../tickets/ticket-event.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { recordedAttachments } from './attachments-of.ts';
import { mobilizationDeeds } from './mobilization-deed.ts';
import { personOfTicket } from './person-of-ticket.ts';
import { receivedAtOf, ticketItem } from './ticket-item.ts';
import { notesOf, refsIn, textsFor } from './ticket-texts.ts';

/** The evidence package of a ticket as it stood after `seq` events; the same events give the same bytes. */
export async function evidenceOf(now: Ticket, seq: number, services: ApiServices): Promise<Buffer> {
  const { operations, database } = services;
  const all = await operations.ledger.eventsOf(database.kysely, now.id);
  const events = all.filter((event) => event.seq <= seq);
  const ticket = fold(now.id, events);
  const notes = await notesOf([...refsIn(ticket), ...events.flatMap(refsIn)], services);
  const person = await personOfTicket(ticket, services);
  const story = {
    ticket: { ...ticketItem(ticket, ticket.lastEventAt), receivedAt: receivedAtOf(ticket) },
    text: ticket.text === null ? null : (notes.get(ticket.text) ?? null),
    person: person && maskPerson(person),
    events: events.map((event) => ({ ...event, texts: textsFor(event, notes) })),
  };
  return evidencePackage({
    ...{ ticket: { id: ticket.id, number: ticket.number, seq }, at: ticket.lastEventAt, story },
    rows: await rowsOfTicket(ticket, seq, services),
    files: await filesOf(events, ticket, services),
    pages: mobilizationDeeds(ticket, events, notes),
  });
}

async function rowsOfTicket({ id }: Ticket, seq: number, { database }: ApiServices): Promise<readonly LedgerRow[]> {
  const ofTicket = ledgerTables(database.kysely).selectFrom('ledger').selectAll().where('stream', '=', id);
  const rows = await ofTicket.where('seq', '<=', seq).orderBy('seq').execute();
  return rows.map((row) => ({
    ...{ position: Number(row.position), stream: row.stream, seq: Number(row.seq) },
    ...{ recordedAt: Number(row.recorded_at), body: row.body, previousHash: row.previous_hash, hash: row.hash },
  }));
}

async function filesOf(
  events: readonly TicketEvent[],
  ticket: Ticket,
  services: ApiServices,
): Promise<readonly EvidenceFile[]> {
  const files: EvidenceFile[] = [];
  for (const { id, name, mediaType, sha256 } of await recordedAttachments(events, ticket, services)) {
    const content = await services.attachments.content(services.database.kysely, id);
    files.push({ id, name, mediaType, sha256, content });
  }
  return files;
}
