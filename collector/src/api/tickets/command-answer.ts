import { shownInstant } from '../../accounting/statement-words.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { TicketFigure } from '@vnioc/contract/ticket-figure.ts';
import type { CommandResult } from '../../operations/operations.ts';
import { refusalSentence } from '../../tickets/refusal-sentence.ts';
import type { CommandRefusal } from '../../tickets/ticket-command.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { Answer } from '../route.ts';
import { ticketItem } from './ticket-item.ts';

type Refused = Extract<CommandResult, { ok: false }>;

/** What a command did, or the problem that says why not. `seen`: the events its sender knew of. */
export async function commandAnswer(
  result: CommandResult,
  seen: number | null,
  now: Instant,
  services: ApiServices,
  { status = 200, figure }: { readonly status?: number; readonly figure?: TicketFigure | null } = {},
): Promise<Answer> {
  if (!result.ok) return refusalProblem(result, seen, services);
  const events = result.events.map(({ type, at }) => ({ type, at }));
  const about = figure === undefined ? {} : { figure };
  return { status, json: { ticket: ticketItem(result.ticket, now), events, ...about } };
}

export async function refusalProblem(
  { refusal, ticket, until }: Refused,
  seen: number | null,
  services: ApiServices,
): Promise<ProblemAnswer> {
  if (refusal === 'unknown ticket')
    return problem('not_found', { vi: 'Không có phiếu này.', en: 'There is no such ticket.' });
  if (refusal === 'changed meanwhile') return changedMeanwhile(ticket, seen ?? 0, services);
  const { vi, en } = refusalSentence(refusal);
  if (until === undefined) return problem('command_refused', { vi, en });
  const term = shownInstant(until);
  return problem('command_refused', {
    vi: `${vi} Hạn giải trình: ${term}.`,
    en: `${en} It was possible until ${term}.`,
  });
}

/** Two people acted at once: the other one is told what happened since. */
async function changedMeanwhile(
  ticket: Ticket | null,
  seen: number,
  { operations, database }: ApiServices,
): Promise<ProblemAnswer> {
  const answer = problem('changed_meanwhile', {
    vi: 'Có người vừa thay đổi phiếu này; hãy xem lại rồi làm lại nếu còn cần.',
    en: 'Somebody changed this ticket meanwhile; look at it again, and repeat if it is still needed.',
  });
  if (ticket === null) return answer;
  const all = await operations.ledger.eventsOf(database.kysely, ticket.id);
  const events = all.filter(({ seq }) => seq > seen).map(({ seq, type, at }) => ({ seq, type, at }));
  return { ...answer, meanwhile: { seq: ticket.seq, state: ticket.state, events } };
}

/** A refusal as one line of many. */
export const refusalLine = (
  refusal: Refused['refusal'],
): { readonly code: string; readonly vi: string; readonly en: string } =>
  refusal === 'changed meanwhile' || refusal === 'unknown ticket'
    ? { code: refusal, ...MEANWHILE[refusal] }
    : { code: refusal satisfies CommandRefusal, ...refusalSentence(refusal) };

const MEANWHILE = {
  'changed meanwhile': { vi: 'Có người vừa thay đổi phiếu.', en: 'Somebody changed the ticket meanwhile.' },
  'unknown ticket': { vi: 'Không có phiếu này.', en: 'There is no such ticket.' },
} as const;
