import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import type { TicketPlan } from '../routing/plan.ts';
import { currentCycle, type Deciding } from './deciding.ts';
import type { RunningTerm, Severity } from './received.ts';
import { runningDeadlines, type RunningDeadline } from './running-deadlines.ts';
import { stepDue } from './steps.ts';
import { dueOf, legalOf, spanOf } from './term.ts';
import type { TicketEventOf } from './ticket-event.ts';
import { waitingEnd } from './waiting-end.ts';

type Moved = TicketEventOf<'DueRecomputed'>['dues'][number];

/** Open due instants that another calendar puts elsewhere. What has passed already stays as it was (SEMANTICS §1). */
export const movedDues = (deciding: Deciding): readonly Moved[] =>
  runningDeadlines(deciding.ticket)
    .filter((running) => running.dueAt > deciding.at)
    .flatMap((running) => moved(deciding, running, recomputed(deciding, running)));

/** The maximum of a pause that another calendar puts elsewhere; null when it does not. */
export function movedWaiting({ ticket, at, rules }: Deciding): { from: Instant; to: Instant } | null {
  const { waitingUntil: from, custody } = ticket;
  if (from === null || from <= at || custody?.phase !== 'wait') return null;
  const to = waitingEnd({ ticket, rules }, custody.since);
  return to === from ? null : { from, to };
}

/** The same for another severity and its plan: their deadlines instead of those that the ticket began with. */
export function severityDues(deciding: Deciding, plan: TicketPlan, severity: Severity): readonly Moved[] {
  return runningDeadlines(deciding.ticket)
    .filter((running) => running.dueAt > deciding.at)
    .flatMap((running) => {
      if (running.of === 'step') return moved(deciding, running, replannedStep(deciding, running, severity));
      const term = replanned(deciding, running, plan);
      if (term === null) return [];
      const due = dueOf(deciding.rules.catalog.calendar, term).dueAt;
      const fair = due > deciding.at ? term : { ...term, from: deciding.at };
      return moved(deciding, running, dueOf(deciding.rules.catalog.calendar, fair).dueAt, fair);
    });
}

function moved(
  { ticket }: Deciding,
  { of, dueAt: from, step }: RunningDeadline,
  to: Instant | null,
  term?: RunningTerm,
) {
  if (to === null || to === from) return [];
  return [
    {
      ...{ of, from, to },
      ...(of === 'resolve' ? { legalTo: legalOf(term?.span.unit ?? ticket.plan.deadlines.resolve.unit, to) } : {}),
      ...(step === null ? {} : { step }),
      ...(term === undefined || of === 'verify' ? {} : { term }),
    },
  ];
}

/** The due instant by the calendar of today; null where it does not hang on a calendar. */
function recomputed({ ticket, rules }: Deciding, { of, step }: RunningDeadline): Instant | null {
  const { calendar, alerting } = rules.catalog;
  if (of === 'verify') return dueOf(calendar, verifyTerm(ticket)).dueAt;
  if (of === 'arbitrate') return ticket.custody && dueAt(calendar, ticket.custody.since, alerting.arbitrationDeadline);
  if (of === 'support') {
    const asked = ticket.support.findLast(({ unit }) => unit === step);
    return asked === undefined ? null : dueAt(calendar, asked.askedAt, alerting.supportDeadline);
  }
  if (of === 'step') return stepAgain({ ticket, rules }, step);
  if (of === 'extension') return null;
  const term = ticket.terms?.[of];
  return term === undefined ? null : dueOf(calendar, term).dueAt;
}

const verifyTerm = (ticket: Deciding['ticket']): RunningTerm => ({
  from: currentCycle(ticket).receivedAt,
  span: spanOf(ticket.plan.deadlines.verify),
});

function stepAgain({ ticket, rules }: Pick<Deciding, 'ticket' | 'rules'>, id: string | null): Instant | null {
  const step = rules.sop?.steps.find((one) => one.id === id);
  const startedAt = ticket.steps.find((one) => one.id === id)?.startedAt ?? null;
  if (step === undefined || startedAt === null) return null;
  const { receivedAt } = currentCycle(ticket);
  const { severity, resolveDueAt } = ticket;
  return stepDue(rules.catalog.calendar, step, { receivedAt, startedAt, severity, resolveDueAt });
}

/** A term that is still the plan's own; what was extended, resumed or reopened keeps its own measure. */
function replanned({ ticket }: Deciding, { of }: RunningDeadline, plan: TicketPlan): RunningTerm | null {
  if (of === 'verify') return { ...verifyTerm(ticket), span: spanOf(plan.deadlines.verify) };
  if (of !== 'accept' && of !== 'resolve' && of !== 'close') return null;
  const term = ticket.terms?.[of];
  const before = ticket.plan.deadlines[of];
  if (term === undefined || term.span.amount !== before.amount || term.span.unit !== before.unit) return null;
  return { from: term.from, span: spanOf(plan.deadlines[of]) };
}

/** A step whose length is the severity's; one that was moved by a pause keeps its own measure. Too late already: from now. */
function replannedStep({ ticket, at, rules }: Deciding, running: RunningDeadline, severity: Severity): Instant | null {
  const step = rules.sop?.steps.find((one) => one.id === running.step);
  const startedAt = ticket.steps.find((one) => one.id === running.step)?.startedAt ?? null;
  if (step?.deadline.bySeverity === undefined || step.deadline.from === 'due' || startedAt === null) return null;
  const clock = { receivedAt: currentCycle(ticket).receivedAt, startedAt, resolveDueAt: ticket.resolveDueAt };
  const due = (of: Severity, from = clock) => stepDue(rules.catalog.calendar, step, { ...from, severity: of });
  if (due(ticket.severity) !== running.dueAt) return null;
  const fresh = due(severity);
  return fresh === null || fresh > at ? fresh : due(severity, { ...clock, receivedAt: at, startedAt: at });
}
