import type { PlannedItem } from '../agenda/agenda-item.ts';
import type { Page } from './page.ts';

/** The row of the agenda that sends a page; null when there is nothing to send. */
export const pageItem = ({ id, sendAt, outcome }: Page): PlannedItem | null =>
  outcome === 'waiting' ? { id: `page/${id}`, subject: id, dueAt: sendAt, task: { kind: 'page', page: id } } : null;
