import { bulkAnswer, bulkRequest, type BulkItem, type BulkRequestBody } from '@vnioc/contract/ticket-commands.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Actor } from '../../tickets/actor.ts';
import type { ApiServices } from '../api-services.ts';
import type { ApiRequest, Route } from '../route.ts';
import { callerOf, idempotencyKeyOf, onTicket } from '../tickets/caller.ts';
import { refusalLine } from '../tickets/command-answer.ts';
import { commandInput } from '../tickets/command-input.ts';
import { loadTicket, visibleTicket } from '../tickets/ticket-of-path.ts';

type Asked = BulkRequestBody['tickets'][number];

/** Verify, merge or reject many with one reason; each is a transaction of its own and says what became of it. */
export const bulkTickets: Route = {
  method: 'post',
  path: '/api/v1/tickets/bulk',
  summary: { vi: 'Xác minh, gộp, bác nhiều phiếu với một lý do', en: 'Verify, merge or reject many tickets' },
  access: 'work tickets',
  body: { kind: 'json', schema: bulkRequest },
  answers: { 200: { contentType: 'application/json', schema: bulkAnswer } },
  async handle(request, services) {
    const { tickets, command } = request.body as BulkRequestBody;
    if (command.type === 'merge') await visibleTicket(command.into, request, services);
    const actor = await callerOf(request, services, services.clocks.office.now());
    const items: BulkItem[] = [];
    for (const asked of tickets) items.push(await one(asked, actor, request, services));
    return { status: 200, json: { items } };
  },
};

async function one(asked: Asked, actor: Actor, request: ApiRequest, services: ApiServices): Promise<BulkItem> {
  const { command } = request.body as BulkRequestBody;
  const { id, expectedSeq = null } = asked;
  const ticket = await loadTicket(id, services);
  if (ticket === null || !inTicketScope(request.scope, ticket, 'work tickets'))
    return refused(id, 'unknown ticket', request);
  const at = services.clocks.office.now();
  const key = idempotencyKeyOf(request);
  const result = await services.operations.execute({
    ...{ ticket: ticket.id, expectedSeq, idempotencyKey: key, at, actor: onTicket(actor, ticket) },
    command: commandInput(command, ticket, services.catalog, at),
  });
  return result.ok ? { id, done: true, code: null, sentence: null } : refused(id, result.refusal, request);
}

function refused(id: string, refusal: Parameters<typeof refusalLine>[0], { language }: ApiRequest): BulkItem {
  const line = refusalLine(refusal);
  return { id, done: false, code: line.code, sentence: line[language] };
}
