import type { Instant } from '../kernel/clock.ts';
import type { DeadlineKind, Holder } from './received.ts';
import { isOfUnit, isOpen } from './steps.ts';
import type { Custody, StepProgress, Ticket } from './ticket.ts';
import { FINAL_STATES } from './ticket.ts';

/** A clock that runs, and whose it is. `step`: a step's id, or the unit asked for support. */
export interface RunningDeadline {
  readonly of: DeadlineKind;
  readonly dueAt: Instant;
  readonly step: string | null;
  readonly holder: Holder;
}

const IOC: Holder = { kind: 'ioc' };

/** Every deadline that runs at the moment; nothing of the lead unit's while the citizen is waited for, nothing after the end. */
export function runningDeadlines(ticket: Ticket): readonly RunningDeadline[] {
  if (FINAL_STATES.includes(ticket.state)) return [];
  const { custody, acceptDueAt, nextStatusDueAt } = ticket;
  const holder = custody?.holder ?? IOC;
  return [
    ...(custody === null ? [] : custodyDeadline(custody)),
    ...(acceptDueAt === null ? [] : [{ of: 'accept' as const, dueAt: acceptDueAt, step: null, holder }]),
    ...(nextStatusDueAt === null ? [] : [{ of: 'status' as const, dueAt: nextStatusDueAt, step: null, holder }]),
    ...ticket.steps.flatMap((step) => stepDeadline(ticket, step)),
    ...ticket.support.flatMap(({ unit, dueAt, answeredAt }) =>
      answeredAt === null
        ? [{ of: 'support' as const, dueAt, step: unit, holder: { kind: 'unit' as const, unit } }]
        : [],
    ),
  ];
}

/** The deadline of each phase of custody; waiting for the citizen has none of its own. */
export const OF_PHASE = {
  verify: 'verify',
  arbitrate: 'arbitrate',
  handle: 'resolve',
  quality: 'close',
  wait: null,
} as const;

function custodyDeadline({ phase, holder, dueAt }: Custody): readonly RunningDeadline[] {
  const of = OF_PHASE[phase];
  return of === null || dueAt === null ? [] : [{ of, dueAt, step: null, holder }];
}

function stepDeadline({ lead, custody }: Ticket, step: StepProgress): readonly RunningDeadline[] {
  const { id, role, dueAt } = step;
  if (dueAt === null || !isOpen(step) || role === 'citizen' || role === 'system') return [];
  if (custody?.phase === 'wait' && isOfUnit(role)) return [];
  return [
    { of: 'step', dueAt, step: id, holder: isOfUnit(role) && lead !== null ? { kind: 'unit', unit: lead } : IOC },
  ];
}

/** True when this very deadline is on record as missed. */
export const isRecorded = ({ missed }: Ticket, { of, dueAt, step }: Omit<RunningDeadline, 'holder'>): boolean =>
  missed.some((one) => one.of === of && one.dueAt === dueAt && one.step === step);

/** Deadlines that have passed and that nobody has put on record yet. */
export const unrecordedBreaches = (ticket: Ticket, at: Instant): readonly RunningDeadline[] =>
  runningDeadlines(ticket).filter((one) => one.dueAt < at && !isRecorded(ticket, one));
