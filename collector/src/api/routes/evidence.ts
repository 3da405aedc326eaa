import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { evidenceOf } from '../tickets/evidence-of.ts';
import { attachedFile } from '../tickets/file-headers.ts';
import { ticketOfPath } from '../tickets/ticket-of-path.ts';

/** The evidence package of a ticket: a zip with manifest and hashes, the same bytes for the same `seq`. */
export const evidence: Route = {
  method: 'get',
  path: '/api/v1/tickets/{id}/evidence',
  summary: { vi: 'Tải hồ sơ chứng cứ của phiếu', en: 'Fetch the evidence package of a ticket' },
  access: 'read tickets',
  audit: 'export',
  parameters: {
    seq: {
      schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      description: 'As the ticket stood after so many events; default: as it stands',
    },
  },
  answers: { 200: { contentType: 'application/zip' } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    const seq = Number(request.query['seq'] ?? ticket.seq);
    if (seq > ticket.seq)
      return problem('invalid_parameter', {
        vi: `seq: phiếu mới có ${ticket.seq} sự kiện.`,
        en: `seq: the ticket has ${ticket.seq} events so far.`,
      });
    const bytes = await evidenceOf(ticket, seq, services);
    const headers = attachedFile(`${ticket.number}-${seq}.zip`);
    return { status: 200, text: bytes, contentType: 'application/zip', headers };
  },
};
