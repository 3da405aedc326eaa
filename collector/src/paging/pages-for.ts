import type { Instant } from '../kernel/clock.ts';
import type { TicketChange } from '../tickets/ledger.ts';
import type { PagingPorts } from './notice.ts';
import { noticePages } from './notice-pages.ts';
import { noticesOf } from './notices-of.ts';
import type { Page } from './page.ts';

/**
 * Whom a change of a ticket tells, over which channel and not before when. Computed from the change alone, so that it can
 * be written in the same transaction; the same change makes the same pages with the same ids.
 */
export function pagesFor({ events, after }: TicketChange, ports: PagingPorts, at: Instant): readonly Page[] {
  const first = after.seq - events.length + 1;
  return events
    .flatMap((event, index) => noticesOf(event, after, ports.catalog, `${after.id}/${first + index}`))
    .flatMap((notice) => noticePages(notice, ports, at));
}
