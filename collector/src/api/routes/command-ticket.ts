import { commandRequest, type CommandRequestBody } from '@vnioc/contract/ticket-commands.ts';
import { commandAnswer as schema } from '@vnioc/contract/tickets.ts';
import type { Route } from '../route.ts';
import { callerOf, idempotencyKeyOf, onTicket } from '../tickets/caller.ts';
import { commandAnswer } from '../tickets/command-answer.ts';
import { commandInput } from '../tickets/command-input.ts';
import { revisionFault } from '../tickets/revision-fault.ts';
import { expectPermission, ticketOfPath, visibleTicket } from '../tickets/ticket-of-path.ts';

/** One command on one ticket (SEMANTICS §5); the rules say yes or no. */
export const commandTicket: Route = {
  method: 'post',
  path: '/api/v1/tickets/{id}/commands',
  summary: { vi: 'Ra lệnh trên một phiếu điều hành', en: 'Give a command on a ticket' },
  access: 'work tickets',
  body: { kind: 'json', schema: commandRequest },
  answers: { 200: { contentType: 'application/json', schema } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    expectPermission(ticket, request, 'work tickets');
    const { expectedSeq = null, command } = request.body as CommandRequestBody;
    if (command.type === 'merge') await visibleTicket(command.into, request, services);
    const fault = await revisionFault(command, request, services);
    if (fault !== null) return fault;
    const at = services.clocks.office.now();
    const result = await services.operations.execute({
      ...{ ticket: ticket.id, expectedSeq, idempotencyKey: idempotencyKeyOf(request), at },
      command: commandInput(command, ticket, services.catalog, at),
      actor: onTicket(await callerOf(request, services, at), ticket),
    });
    return commandAnswer(result, expectedSeq, at, services);
  },
};
