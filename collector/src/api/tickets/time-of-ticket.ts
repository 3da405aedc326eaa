import type { TicketLine } from '@vnioc/contract/tickets.ts';
import type { Sop } from '../../catalog/sop.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { WorkingCalendar } from '../../kernel/working-calendar.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { dueNow } from './ticket-due.ts';

type TimeOfTicket = Pick<TicketLine, 'due' | 'step' | 'lastAnswer' | 'unanswered' | 'missedReports'>;

/** Clock, step and last answer of a ticket, as of an instant. */
export const timeOfTicket = (
  ticket: Ticket,
  now: Instant,
  { calendar, sop }: { readonly calendar: WorkingCalendar; readonly sop: Sop | null },
): TimeOfTicket => ({
  due: dueNow(ticket, now, calendar),
  step: stepOf(ticket, sop),
  lastAnswer: lastAnswerOf(ticket),
  unanswered: isUnanswered(ticket, now),
  missedReports: missedReports(ticket, now),
});

/** The furthest step that is open; of a ticket that has ended the last one that was begun. */
function stepOf({ steps }: Ticket, sop: Sop | null): TimeOfTicket['step'] {
  if (sop === null || sop.steps.length === 0) return null;
  const open = steps.filter(({ state }) => state === 'open');
  const begun = new Set((open.length > 0 ? open : steps).map(({ id }) => id));
  const index = Math.max(
    0,
    sop.steps.findLastIndex(({ id }) => begun.has(id)),
  );
  return { id: sop.steps[index]?.id ?? '', index: index + 1, count: sop.steps.length };
}

/** Tickets folded before answers were told apart say that there was one, and when. */
const lastAnswerOf = ({ lastAnswer, lastAnswerAt }: Ticket): TimeOfTicket['lastAnswer'] =>
  lastAnswer ?? (lastAnswerAt === null ? null : { at: lastAnswerAt, type: 'Answered' });

const isUnanswered = ({ custody, acceptDueAt, nextStatusDueAt }: Ticket, now: Instant): boolean =>
  custody?.phase === 'handle' && [acceptDueAt, nextStatusDueAt].some((due) => due !== null && due < now);

/** Recorded ones since the last answer, and the one that has just fallen due. */
const missedReports = ({ missed, nextStatusDueAt, lastAnswerAt, custody }: Ticket, now: Instant): number => {
  if (custody?.phase !== 'handle') return 0;
  const recorded = missed.filter(({ of, dueAt }) => of === 'status' && dueAt > (lastAnswerAt ?? 0));
  const last = recorded.at(-1)?.dueAt;
  const fresh = nextStatusDueAt !== null && nextStatusDueAt < now && nextStatusDueAt !== last;
  return recorded.length + (fresh ? 1 : 0);
};
