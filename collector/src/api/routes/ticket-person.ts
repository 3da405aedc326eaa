import { personAnswer } from '@vnioc/contract/tickets.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { personOfTicket } from '../tickets/person-of-ticket.ts';
import { expectPermission, ticketOfPath } from '../tickets/ticket-of-path.ts';

/** Who called or reported, unmasked: with a reason, and written down before it is shown (domain §7.2). */
export const ticketPerson: Route = {
  method: 'get',
  path: '/api/v1/tickets/{id}/person',
  summary: { vi: 'Xem dữ liệu cá nhân của người báo, có ghi nhật ký', en: 'See who reported; every view is logged' },
  access: 'read personal data',
  parameters: {
    reason: {
      schema: { type: 'string', minLength: 5, maxLength: 300, pattern: '\\S.{3,}\\S' },
      description: 'Why it must be seen; nothing personal in it',
      required: true,
    },
  },
  answers: { 200: { contentType: 'application/json', schema: personAnswer } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    expectPermission(ticket, request, 'read personal data');
    const deed = {
      ...{ action: 'viewed personal data', subject: ticket.id },
      details: { reason: request.query['reason'] ?? '' },
    };
    await services.access.record(deed, request.principal, request.from);
    const person = await personOfTicket(ticket, services);
    if (person !== null) return { status: 200, json: { person } };
    return problem('not_found', {
      vi: 'Phiếu này không ghi người báo, hoặc dữ liệu đã được xóa.',
      en: 'This ticket names nobody, or the data were erased.',
    });
  },
};
