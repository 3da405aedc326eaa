import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import type { TicketId } from '../tickets/received.ts';

/** Number and id of a ticket: gapless within its year of receipt (`PH-2024-00042`, "phiếu điều hành"). */
export const ticketNumber = (year: number, running: number): TicketId =>
  `PH-${year}-${String(running).padStart(5, '0')}` as TicketId;

/** The local year of receipt. */
export const yearOf = (at: Instant): number => Number(dateOf(at).slice(0, 4));
