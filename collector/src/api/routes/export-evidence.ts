import { evidenceAnswer } from '@vnioc/contract/tickets.ts';
import { hashOf } from '../../tickets/attachments/evidence-package.ts';
import type { Route } from '../route.ts';
import { callerOf, idempotencyKeyOf, onTicket } from '../tickets/caller.ts';
import { refusalProblem } from '../tickets/command-answer.ts';
import { evidenceOf } from '../tickets/evidence-of.ts';
import { expectPermission, ticketOfPath } from '../tickets/ticket-of-path.ts';

/** Makes an evidence package and records its hash in the ledger, so that a sanction can name it (QĐ 1670/QĐ-UBND, Điều 9.8). */
export const exportEvidence: Route = {
  method: 'post',
  path: '/api/v1/tickets/{id}/evidence',
  summary: { vi: 'Lập hồ sơ chứng cứ, ghi mã băm vào sổ', en: 'Make an evidence package and record its hash' },
  access: 'work tickets',
  audit: 'export',
  answers: { 201: { contentType: 'application/json', schema: evidenceAnswer } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    expectPermission(ticket, request, 'work tickets');
    const at = services.clocks.office.now();
    const bytes = await evidenceOf(ticket, ticket.seq, services);
    const made = { package: `${ticket.number}-${ticket.seq}`, sha256: hashOf(bytes) };
    const result = await services.operations.execute({
      ...{ ticket: ticket.id, expectedSeq: ticket.seq, idempotencyKey: idempotencyKeyOf(request), at },
      command: { type: 'exportEvidence', ...made },
      actor: onTicket(await callerOf(request, services, at), ticket),
    });
    if (!result.ok) return refusalProblem(result, ticket.seq, services);
    return { status: 201, json: { ...made, bytes: bytes.length, seq: ticket.seq } };
  },
};
