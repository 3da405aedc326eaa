import type { SopRole, SopStep } from '../catalog/sop.ts';
import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { Milestone } from '../routing/plan.ts';
import { currentCycle, type Deciding } from './deciding.ts';
import type { Severity, TextRef } from './received.ts';
import { before, spanOf } from './term.ts';
import type { TicketEventBody } from './ticket-event.ts';
import type { TicketRules } from './ticket-rules.ts';
import type { StepProgress } from './ticket.ts';

/** The instants from which a step's deadline counts. */
export interface StepClock {
  readonly receivedAt: Instant;
  readonly startedAt: Instant;
  readonly severity: Severity;
  readonly resolveDueAt: Instant | null;
}

/** When a step is due; null for a milestone, whose deadline is the stretch's own, and where the matter has no due instant yet. */
export function stepDue(calendar: WorkingCalendar, { deadline, milestone }: SopStep, clock: StepClock): Instant | null {
  if (milestone !== undefined) return null;
  const span = deadline.bySeverity?.[clock.severity] ?? spanOf(deadline);
  if (deadline.from === 'ticket') return dueAt(calendar, clock.receivedAt, span);
  if (deadline.from === 'step') return dueAt(calendar, clock.startedAt, span);
  if (clock.resolveDueAt === null) return null;
  return span.amount <= 0
    ? before(calendar, clock.resolveDueAt, { ...span, amount: -span.amount })
    : dueAt(calendar, clock.resolveDueAt, span);
}

/** Opens the first step from `index` on that is not behind us; what the system does is done at once. */
export function openStep(rules: TicketRules, clock: StepClock, index: number, isDone: (id: string) => boolean) {
  const events: TicketEventBody[] = [];
  for (const step of (rules.sop?.steps ?? []).slice(index)) {
    if (isDone(step.id)) continue;
    const due = stepDue(rules.catalog.calendar, step, clock);
    events.push({ type: 'StepOpened', step: step.id, role: step.role, dueAt: due });
    if (step.role !== 'system') break;
    events.push({ type: 'StepCompleted', step: step.id, evidence: null });
  }
  return events;
}

/** Ends a step, and opens the next one. */
export function endStep(
  { ticket, at, rules }: Deciding,
  end: Extract<TicketEventBody, { type: 'StepCompleted' | 'StepSkipped' }>,
  resolveDueAt = ticket.resolveDueAt,
): readonly TicketEventBody[] {
  const { receivedAt } = currentCycle(ticket);
  const isDone = (id: string): boolean => {
    const progress = ticket.steps.find((step) => step.id === id);
    return progress !== undefined && (isOpen(progress) || (progress.endedAt ?? 0) >= receivedAt);
  };
  const index = rules.sop?.steps.findIndex(({ id }) => id === end.step) ?? -1;
  const clock = { receivedAt, startedAt: at, severity: ticket.severity, resolveDueAt };
  return [end, ...(index < 0 ? [] : openStep(rules, clock, index + 1, (id) => id === end.step || isDone(id)))];
}

/** The step that a milestone ends is done by the command that reaches it. */
export function reachMilestone(
  deciding: Deciding,
  milestone: Milestone,
  evidence: TextRef | null,
  resolveDueAt = deciding.ticket.resolveDueAt,
): readonly TicketEventBody[] {
  const step = deciding.rules.sop?.steps.find((one) => one.milestone === milestone);
  if (step === undefined) return [];
  const progress = deciding.ticket.steps.find(({ id }) => id === step.id);
  const behind = progress !== undefined && !isOpen(progress);
  if (behind && (progress.endedAt ?? 0) >= currentCycle(deciding.ticket).receivedAt) return [];
  const opened: TicketEventBody = { type: 'StepOpened', step: step.id, role: step.role, dueAt: null };
  return [
    ...(progress !== undefined && isOpen(progress) ? [] : [opened]),
    ...endStep(deciding, { type: 'StepCompleted', step: step.id, evidence }, resolveDueAt),
  ];
}

const OF_CENTER: readonly SopRole[] = ['ioc_operator', 'ioc_shift_lead', 'soc_analyst'];

/** Dispatching is what the center's own steps between verification and acceptance ask for: it is their evidence. */
export function reachDispatch(deciding: Deciding, resolveDueAt: Instant): readonly TicketEventBody[] {
  const steps = deciding.rules.sop?.steps ?? [];
  const [from, to] = (['verify', 'accept'] as const).map((name) => steps.findIndex((one) => one.milestone === name));
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  const open = deciding.ticket.steps.filter(isOpen).map(({ id }) => id);
  return steps
    .slice(from + 1, to)
    .filter(({ id, role }) => OF_CENTER.includes(role) && open.includes(id))
    .flatMap(({ id }) => endStep(deciding, { type: 'StepCompleted', step: id, evidence: null }, resolveDueAt));
}

export const isOpen = ({ state }: StepProgress): boolean => state === 'open';

/** Steps that the unit does, the others are the center's, the leaders', the citizen's or the system's. */
export const isOfUnit = (role: SopRole): boolean => role === 'unit_contact' || role === 'unit_head';
