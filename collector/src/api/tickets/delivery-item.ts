import type { DeliveryItem } from '@vnioc/contract/tickets.ts';
import type { Page } from '../../paging/page.ts';

/** A page as a ticket shows it: to whom, when, and what became of it. */
export const deliveryItem = (page: Page): DeliveryItem => ({
  ...{ id: page.id, reason: page.reason, unit: page.unit, person: page.person, channel: page.channel },
  ...{ createdAt: page.createdAt, sendAt: page.sendAt, outcome: page.outcome, attempts: page.attempts },
  sentAt: page.sentAt,
});
