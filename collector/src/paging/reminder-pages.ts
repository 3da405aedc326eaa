import type { Instant } from '../kernel/clock.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { PagingPorts } from './notice.ts';
import { noticePages } from './notice-pages.ts';
import type { Page } from './page.ts';
import { contactOf } from './targets-of.ts';

/** A reminder of the agenda, to the contact of the unit that has the ticket; no event of the ticket. */
export function reminderPages(ticket: Ticket, share: number, ports: PagingPorts, at: Instant): readonly Page[] {
  const { custody, severity, domain } = ticket;
  if (custody === null || custody.holder.kind !== 'unit') return [];
  const id = [ticket.id, 'remind', share, custody.since, ticket.resolveDueAt].join('/');
  const targets = [contactOf(custody.holder.unit)];
  return noticePages({ id, reason: 'reminder', severity, domain, ticket: ticket.id, targets }, ports, at);
}
