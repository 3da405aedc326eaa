import { dueAt } from '../kernel/due.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { currentCycle } from './deciding.ts';
import type { TextRef } from './received.ts';
import { halfTermDue } from './half-term.ts';
import { endStep, isOpen, openStep, reachMilestone } from './steps.ts';
import { dueOf, spanOf } from './term.ts';
import type { CommandRefusal } from './ticket-command.ts';
import type { TicketEventBody } from './ticket-event.ts';

/** Quality control, the citizen's word, and what begins anew. */
export const CLOSING: RulesOf<'publish' | 'close' | 'reopen' | 'rate' | 'recur'> = {
  publish: { then: (_deciding, { note }) => accept([{ type: 'ResultPublished', note }]) },
  close: { then: close },
  reopen: { may: mayReopen, then: (deciding, { note }) => accept(reopening(deciding, note)) },
  rate: { may: mayRate, then: rate },
  recur: { may: mayRecur, then: recur },
};

/** What the SOP still asks for is left out with the closing note as its reason, or the ticket stays open. */
function close(deciding: Deciding, { note, documentNumber }: CommandOf<'close'>): Decision {
  const { ticket, rules } = deciding;
  const milestone = rules.sop?.steps.find((step) => step.milestone === 'close')?.id;
  const left = ticket.steps.filter((step) => isOpen(step) && step.role !== 'citizen' && step.id !== milestone);
  const skipped: TicketEventBody[] = [];
  for (const { id } of left) {
    if (note === null) return refuse('steps are still open');
    skipped.push({ type: 'StepSkipped', step: id, note });
  }
  const reached = reachMilestone(deciding, 'close', note);
  return accept([...skipped, ...reached, { type: 'TicketClosed', note, documentNumber }]);
}

/** Quality control sends it back as long as it is not closed; the citizen once, for a while after (SEMANTICS §4). */
function mayReopen(deciding: Deciding): CommandRefusal | null {
  const { ticket, actor } = deciding;
  if (ticket.state === 'resolved') return actor.ref.kind === 'citizen' ? 'not allowed in this state' : null;
  if (ticket.reopenedByCitizen) return 'already reopened';
  if (ticket.kind !== 'citizen_report' && ticket.kind !== 'phone_report') return 'not allowed in this state';
  return isRatingOver(deciding) ? 'rating is too late' : null;
}

function reopening(deciding: Deciding, note: TextRef | null): readonly TicketEventBody[] {
  const { ticket, at, rules } = deciding;
  const half = halfTermDue(deciding);
  const cause = ticket.state === 'resolved' ? 'quality' : 'citizen';
  const steps = rules.sop?.steps ?? [];
  const again = steps.findIndex(({ milestone }) => milestone === 'resolve');
  const clock = { receivedAt: at, startedAt: at, severity: ticket.severity, resolveDueAt: half.dueAt };
  return [
    {
      type: 'TicketReopened',
      ...{ cause, note, resolveDueAt: half.dueAt, legalDueAt: half.legalDueAt, resolveTerm: half.term },
    },
    ...(again < 0 ? [] : openStep(rules, clock, again, (id) => id !== steps[again]?.id)),
  ];
}

function isRatingOver({ ticket, at, rules }: Deciding): boolean {
  const { endedAt } = currentCycle(ticket);
  const { calendar, alerting } = rules.catalog;
  return endedAt === null || at > dueAt(calendar, endedAt, alerting.ratingWindow);
}

function mayRate(deciding: Deciding): CommandRefusal | null {
  const { rating, cycles } = deciding.ticket;
  if (rating !== null && rating.cycle === cycles.length) return 'already rated';
  return isRatingOver(deciding) ? 'rating is too late' : null;
}

/** "Không hài lòng" with a reason reopens, once. */
function rate(deciding: Deciding, { satisfied, note }: CommandOf<'rate'>): Decision {
  const { ticket } = deciding;
  const rated: TicketEventBody = { type: 'TicketRated', satisfied, note };
  const asked = ticket.steps.find((step) => isOpen(step) && step.role === 'citizen');
  const done = asked === undefined ? [] : endStep(deciding, { type: 'StepCompleted', step: asked.id, evidence: note });
  const reopens = !satisfied && note !== null && !ticket.reopenedByCitizen;
  return accept([rated, ...done, ...(reopens ? reopening(deciding, note) : [])]);
}

function mayRecur({ ticket, at, rules }: Deciding): CommandRefusal | null {
  const { endedAt } = currentCycle(ticket);
  const { calendar, alerting } = rules.catalog;
  const over = endedAt === null || at > dueAt(calendar, endedAt, alerting.recurrenceWindow);
  return over ? 'recurrence window is over' : null;
}

/** The situation fired again soon after closing: received and verified anew, by the plan of today. */
function recur({ ticket, at, rules }: Deciding, { plan }: CommandOf<'recur'>): Decision {
  const verify = dueOf(rules.catalog.calendar, { from: at, span: spanOf(plan.deadlines.verify) });
  const clock = { receivedAt: at, startedAt: at, severity: ticket.severity, resolveDueAt: null };
  return accept([
    { type: 'TicketRecurred', plan, verifyDueAt: verify.dueAt },
    ...openStep(rules, clock, 0, () => false),
  ]);
}
