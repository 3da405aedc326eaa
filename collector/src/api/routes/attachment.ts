import { MEDIA_TYPES } from '../../tickets/attachments/media-type.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { attachedFile } from '../tickets/file-headers.ts';
import { recordedAttachments } from '../tickets/attachments-of.ts';
import { ticketOfPath } from '../tickets/ticket-of-path.ts';

/** One file of a ticket; that it was fetched is written down. */
export const attachment: Route = {
  method: 'get',
  path: '/api/v1/tickets/{id}/attachments/{attachment}',
  summary: { vi: 'Tải một tệp đính kèm', en: 'Fetch a file of a ticket' },
  access: 'read tickets',
  audit: 'export',
  answers: { 200: { contentType: MEDIA_TYPES } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    const { operations, database, attachments } = services;
    const events = await operations.ledger.eventsOf(database.kysely, ticket.id);
    const all = await recordedAttachments(events, ticket, services);
    const found = all.find(({ id }) => id === request.path['attachment']);
    const content = found === undefined ? null : await attachments.content(database.kysely, found.id);
    if (found === undefined || content === null)
      return problem('not_found', {
        vi: 'Phiếu không có tệp này, hoặc tệp đã được xóa.',
        en: 'The ticket has no such file, or it was erased.',
      });
    const headers = attachedFile(found.name);
    return { status: 200, text: content, contentType: found.mediaType, headers };
  },
};
