import type { DeskGroup } from '@vnioc/contract/desk.ts';
import type { TicketDue } from '@vnioc/contract/ticket-time.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { DUE_SOON } from '../tickets/ticket-due.ts';
import { isOverdue, receivedAtOf } from '../tickets/ticket-item.ts';

/** What a ticket's place on the desk depends on. */
export interface Placed {
  readonly ticket: Ticket;
  readonly due: TicketDue | null;
  readonly now: Instant;
}

/** Overdue, emergency, unverified, due soon, the rest: the first that fits. Waiting for the citizen is nobody's lateness. */
export function deskGroupOf({ ticket, due, now }: Placed): DeskGroup {
  const waits = ticket.custody?.phase === 'wait';
  if (!waits && isOverdue(ticket, now)) return 'overdue';
  if (isEmergency(ticket)) return 'emergency';
  if (!ticket.verified) return 'unverified';
  return !waits && due !== null && due.usedShare >= DUE_SOON ? 'due_soon' : 'rest';
}

/** Dispatched unverified on somebody's name, or critical and still in the center's hands. */
const isEmergency = ({ verified, emergency, severity, custody }: Ticket): boolean =>
  !verified && (emergency || (severity === 'critical' && custody?.phase === 'verify'));

/** Circle in time, triangle from 80 % of the time, diamond overdue or emergency. */
export function markOf(group: DeskGroup, due: TicketDue | null): 'normal' | 'warning' | 'critical' {
  if (group === 'overdue' || group === 'emergency') return 'critical';
  return due !== null && due.of !== 'wait' && due.usedShare >= DUE_SOON ? 'warning' : 'normal';
}

const ORDER: Readonly<Record<DeskGroup, number>> = { overdue: 0, emergency: 1, unverified: 2, due_soon: 3, rest: 4 };

/** Groups in their order; the unverified and the emergencies by age, all others by what is left, the least first. */
export function compareOnDesk(a: Placed & { group: DeskGroup }, b: Placed & { group: DeskGroup }): number {
  if (a.group !== b.group) return ORDER[a.group] - ORDER[b.group];
  const byAge = receivedAtOf(a.ticket) - receivedAtOf(b.ticket);
  const aged = a.group === 'unverified' || a.group === 'emergency';
  const byTime = (a.due?.leftMs ?? Infinity) - (b.due?.leftMs ?? Infinity);
  const first = aged ? byAge : Number.isNaN(byTime) ? 0 : byTime;
  return first || byAge || (a.ticket.id < b.ticket.id ? -1 : 1);
}
