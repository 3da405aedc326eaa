import type { Instant } from '../kernel/clock.ts';
import type { DeadlineKind } from '../tickets/received.ts';
import type { Ticket, TicketState } from '../tickets/ticket.ts';
import type { PlannedItem } from './agenda-item.ts';

/** States in which the lead unit has the ticket and its term runs. */
export const HANDLED: readonly TicketState[] = [
  'dispatched',
  'accepted',
  'in_progress',
  'extension_requested',
  'reopened',
];
const AT_WORK: readonly TicketState[] = ['accepted', 'in_progress', 'extension_requested'];

interface Running {
  readonly of: DeadlineKind;
  readonly dueAt: Instant | null;
  /** Step of the SOP, or the unit whose support was asked for. */
  readonly step?: string;
}

/** Every deadline that runs and was not missed yet. */
export function clocksOfTicket(ticket: Ticket): readonly PlannedItem[] {
  return [...ofState(ticket), ...ofSteps(ticket), ...ofSupport(ticket)].flatMap((running) => itemOf(ticket, running));
}

function ofState(ticket: Ticket): readonly Running[] {
  const { state, custody } = ticket;
  const ofCenter = (of: DeadlineKind): Running => ({ of, dueAt: custody?.dueAt ?? null });
  return [
    ...(custody?.phase === 'verify' ? [ofCenter('verify')] : []),
    ...(custody?.phase === 'arbitrate' ? [ofCenter('arbitrate')] : []),
    ...(custody?.phase === 'quality' ? [ofCenter('close')] : []),
    ...(state === 'extension_requested' && custody?.holder.kind === 'ioc' ? [ofCenter('extension')] : []),
    ...(state === 'dispatched' ? [{ of: 'accept', dueAt: ticket.acceptDueAt } as const] : []),
    ...(HANDLED.includes(state) ? [{ of: 'resolve', dueAt: ticket.resolveDueAt } as const] : []),
    ...(AT_WORK.includes(state) ? [{ of: 'status', dueAt: ticket.nextStatusDueAt } as const] : []),
  ];
}

const ofSteps = ({ steps }: Ticket): readonly Running[] =>
  steps.filter(({ state }) => state === 'open').map(({ id, dueAt }) => ({ of: 'step', dueAt, step: id }));

const ofSupport = ({ support }: Ticket): readonly Running[] =>
  support
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ unit, dueAt }) => ({ of: 'support', dueAt, step: unit }));

function itemOf(ticket: Ticket, { of, dueAt, step }: Running): readonly PlannedItem[] {
  if (dueAt === null) return [];
  if (ticket.missed.some((one) => one.of === of && one.dueAt === dueAt && one.step === (step ?? null))) return [];
  const id = [ticket.id, of, ...(step === undefined ? [] : [step]), dueAt].join('/');
  return [{ id, subject: ticket.id, dueAt, task: { kind: 'deadline', of, step: step ?? null } }];
}
