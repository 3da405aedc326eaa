import type { DeskGroup } from '@vnioc/contract/desk.ts';
import type { TicketDue } from '@vnioc/contract/ticket-time.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { DUE_SOON } from '../tickets/ticket-due.ts';
import { isOverdue } from '../tickets/ticket-item.ts';

/** What a ticket's place on the desk depends on. */
export interface Placed {
  readonly ticket: Ticket;
  readonly due: TicketDue | null;
  readonly now: Instant;
}

/** Overdue, emergency, unverified, due soon, the rest: the first that fits. Waiting for the citizen is nobody's lateness. */
export function deskGroupOf({ ticket, due, now }: Placed): DeskGroup {
  const waits = ticket.custody?.phase === 'wait';
  if (isLateOnDesk(ticket, now)) return 'overdue';
  if (isEmergency(ticket)) return 'emergency';
  if (!ticket.verified) return 'unverified';
  return !waits && due !== null && due.usedShare >= DUE_SOON ? 'due_soon' : 'rest';
}

export const isLateOnDesk = (ticket: Ticket, now: Instant): boolean =>
  ticket.custody?.phase !== 'wait' && isOverdue(ticket, now);

/** Dispatched unverified on somebody's name, or critical and still in the center's hands. */
const isEmergency = ({ verified, emergency, severity, custody }: Ticket): boolean =>
  !verified && (emergency || (severity === 'critical' && custody?.phase === 'verify'));

/** Circle in time, triangle from 80 % of the time, diamond overdue or emergency. */
export function markOf(group: DeskGroup, due: TicketDue | null): 'normal' | 'warning' | 'critical' {
  if (group === 'overdue' || group === 'emergency') return 'critical';
  return due !== null && due.of !== 'wait' && due.usedShare >= DUE_SOON ? 'warning' : 'normal';
}
