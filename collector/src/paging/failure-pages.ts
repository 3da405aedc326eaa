import type { Instant } from '../kernel/clock.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { PagingPorts } from './notice.ts';
import { noticePages } from './notice-pages.ts';
import type { Page } from './page.ts';
import { centerTarget } from './targets-of.ts';

/** A page that will never arrive is told to the shift lead; that this news itself did not arrive is only shown. */
export function failurePages(page: Page, ticket: Ticket | null, ports: PagingPorts, at: Instant): readonly Page[] {
  if (page.reason === 'undelivered') return [];
  const targets = [centerTarget(ports.catalog, 'ioc_shift_lead')];
  const about = { ticket: page.ticket, severity: ticket?.severity ?? 'warning', domain: ticket?.domain ?? null };
  return noticePages({ id: `${page.id}/failed`, reason: 'undelivered', ...about, targets }, ports, at);
}
