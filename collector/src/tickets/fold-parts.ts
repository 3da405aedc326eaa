import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TicketEventOf, TicketEventType } from './ticket-event.ts';
import { clockOf } from './term.ts';
import type { Custody, Cycle, StepProgress, Ticket } from './ticket.ts';

export type FoldsOf<T extends TicketEventType> = {
  readonly [Type in T]: (ticket: Ticket, event: TicketEventOf<Type>) => Partial<Ticket>;
};

export const newCycle = (number: number, cause: Cycle['cause'], receivedAt: Instant): Cycle => ({
  ...{ number, cause, receivedAt },
  ...{ verifiedAt: null, dispatchedAt: null, acceptedAt: null, resolvedAt: null, endedAt: null },
});

/** The cycles with the current one changed. */
export const inCycle = ({ cycles }: Ticket, change: (cycle: Cycle) => Partial<Cycle>): readonly Cycle[] =>
  cycles.map((cycle, index) => (index === cycles.length - 1 ? { ...cycle, ...change(cycle) } : cycle));

type SpanUnit = Parameters<typeof clockOf>[0];

export const verifying = (since: Instant, dueAt: Instant, unit: SpanUnit): Custody => ({
  ...{ holder: { kind: 'ioc' }, phase: 'verify', since, dueAt },
  clock: clockOf(unit),
});

export const handling = (ticket: Ticket, unit: UnitId, since: Instant, dueAt: Instant): Custody => ({
  ...{ holder: { kind: 'unit', unit }, phase: 'handle', since, dueAt },
  clock: clockOf(ticket.plan.deadlines.resolve.unit),
});

/** Nobody has it any more: its cycle is over. */
export const ended = (ticket: Ticket, at: Instant): Pick<Ticket, 'custody' | 'cycles'> => ({
  custody: null,
  cycles: inCycle(ticket, () => ({ endedAt: at })),
});

export const withStep = (ticket: Ticket, id: string, change: Partial<StepProgress>): readonly StepProgress[] =>
  ticket.steps.map((step) => (step.id === id ? { ...step, ...change } : step));
