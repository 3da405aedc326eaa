import type { AttachmentItem } from '@vnioc/contract/tickets.ts';
import type { Attachment } from '../../tickets/attachments/attachment-store.ts';
import type { TicketEvent } from '../../tickets/ticket-event.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';

/** The files of a ticket that its ledger knows; one that was put away and never recorded is none. */
export async function recordedAttachments(
  events: readonly TicketEvent[],
  ticket: Ticket,
  { attachments, database }: ApiServices,
): Promise<readonly Attachment[]> {
  const recorded = new Set(events.flatMap((event) => (event.type === 'AttachmentAdded' ? [event.attachment] : [])));
  return recorded.size === 0
    ? []
    : (await attachments.of(database.kysely, ticket.id)).filter(({ id }) => recorded.has(id));
}

export async function attachmentsOf(
  events: readonly TicketEvent[],
  ticket: Ticket,
  services: ApiServices,
): Promise<readonly AttachmentItem[]> {
  return (await recordedAttachments(events, ticket, services)).map(attachmentItem);
}

export const attachmentItem = (attachment: Attachment): AttachmentItem => ({
  ...{ id: attachment.id, name: attachment.name, mediaType: attachment.mediaType, bytes: attachment.bytes },
  ...{ sha256: attachment.sha256, storedAt: attachment.storedAt, storedBy: attachment.storedBy },
  erased: attachment.erasedAt !== null,
});
