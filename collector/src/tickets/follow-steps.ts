import type { SopStep } from '../catalog/sop.ts';
import { dueAt } from '../kernel/due.ts';
import { currentCycle } from './deciding.ts';
import { isOfUnit, isOpen, stepDue } from './steps.ts';
import { clockOf, elapsedOn, hoursOf } from './term.ts';
import type { TicketEventBody, TicketEventOf } from './ticket-event.ts';
import type { TicketRules } from './ticket-rules.ts';
import type { StepProgress, Ticket } from './ticket.ts';

type Moved = TicketEventOf<'DueRecomputed'>['dues'][number];

/**
 * Open steps whose due instant hangs on something that moved: the due instant of the matter, or a pause, during which the
 * unit's steps stood still as well (glpi#24481).
 */
export function followingSteps(before: Ticket, after: Ticket, rules: TicketRules): readonly TicketEventBody[] {
  const { resolveDueAt } = after;
  if (resolveDueAt === null || resolveDueAt === before.resolveDueAt) return [];
  const opened: TicketEventBody[] = [];
  const dues: Moved[] = [];
  for (const progress of after.steps.filter(isOpen)) {
    const step = rules.sop?.steps.find(({ id }) => id === progress.id);
    const to = step === undefined ? null : newDue(step, progress, before, after, rules);
    if (to === null || to === progress.dueAt) continue;
    if (progress.dueAt !== null) dues.push({ of: 'step', from: progress.dueAt, to, step: progress.id });
    else opened.push({ type: 'StepOpened', step: progress.id, role: progress.role, dueAt: to });
  }
  if (dues.length === 0) return opened;
  return [...opened, { type: 'DueRecomputed', calendarVersion: rules.catalog.calendar.version, dues }];
}

function newDue(step: SopStep, progress: StepProgress, before: Ticket, after: Ticket, rules: TicketRules) {
  const { calendar } = rules.catalog;
  const startedAt = progress.startedAt ?? after.lastEventAt;
  if (step.deadline.from === 'due') {
    const { receivedAt } = currentCycle(after);
    return stepDue(calendar, step, {
      ...{ receivedAt, startedAt, severity: after.severity, resolveDueAt: after.resolveDueAt },
    });
  }
  const pausedAt = before.state === 'waiting' ? (before.custody?.since ?? null) : null;
  const { dueAt: due } = progress;
  if (pausedAt === null || due === null || due <= pausedAt || !isOfUnit(step.role)) return null;
  const resumedAt = Math.min(after.lastEventAt, before.waitingUntil ?? after.lastEventAt);
  const clock = clockOf(step.deadline.bySeverity?.[after.severity]?.unit ?? step.deadline.unit);
  return dueAt(calendar, resumedAt, hoursOf(clock, elapsedOn(calendar, clock, pausedAt, due)));
}
