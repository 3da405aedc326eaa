import type { Instant } from '../../kernel/clock.ts';
import { Refusal } from '../../operations/execute.ts';
import type { Change, CommandRequest } from '../../operations/operations.ts';
import type { AlsoApproved, Entry } from '../../sinks/store.ts';
import type { TicketId } from '../../tickets/received.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, ProblemError } from '../problem.ts';
import type { ApiRequest } from '../route.ts';
import { callerOf, onTicket } from '../tickets/caller.ts';
import { refusalProblem } from '../tickets/command-answer.ts';
import { loadTicket } from '../tickets/ticket-of-path.ts';

/** What the approval of a figure tells the ticket that it answers. */
export interface Correction {
  /** In the transaction of the approval: both, or neither. Throws ProblemError. */
  readonly also: AlsoApproved;
  /** After it. */
  readonly tell: () => Promise<void>;
}

/** The figure a ticket speaks of has a new revision (QĐ 482/QĐ-UBND Nghệ An, Điều 2.4); null: the entry names no ticket. */
export async function correctionOf(
  { ticket: id, indicator, unit, period }: Entry,
  request: ApiRequest,
  services: ApiServices,
  at: Instant,
): Promise<Correction | null> {
  const ticket = id === null ? null : await loadTicket(id, services);
  if (id === null || ticket === null) return null;
  const actor = onTicket(await callerOf(request, services, at), ticket);
  let changes: readonly Change[] = [];
  return {
    async also(tables, { written }) {
      const revision = written[0]?.revision;
      if (revision === undefined) throw new ProblemError(UNCHANGED);
      const command: CommandRequest = {
        ...{ ticket: id as TicketId, expectedSeq: null, idempotencyKey: null, actor, at },
        command: { type: 'correctFigure', figure: { indicator, unit, period }, revision },
      };
      changes = await services.operations.executeWithin(tables, command).catch((error: unknown) => {
        if (error instanceof Refusal) return refused(error, services);
        throw error;
      });
    },
    tell: () => services.operations.committed(changes),
  };
}

async function refused({ result }: Refusal, services: ApiServices): Promise<never> {
  throw new ProblemError(await refusalProblem(result, null, services));
}

const UNCHANGED = problem('unprocessable', {
  vi: 'Số liệu nhập giống số đang có nên không phải là đính chính; hãy từ chối phiếu nhập này và trả lời trực tiếp trên phiếu điều hành.',
  en: 'The figure entered is the one that stands, so nothing is corrected; refuse this entry and answer on the ticket itself.',
});
