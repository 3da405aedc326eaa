import type { PlannedItem } from '../agenda/agenda-item.ts';
import { CHANNELS, type Channel, type Page } from './page.ts';

/** The row of the agenda that sends a page; null when there is nothing to send. Its id says the channel. */
export const pageItem = ({ id, channel, sendAt, outcome }: Page): PlannedItem | null =>
  outcome === 'waiting'
    ? { id: `page/${channel}/${id}`, subject: id, dueAt: sendAt, task: { kind: 'page', page: id } }
    : null;

/** How ids of rows begin that send over a channel; older versions named none: those wait with the mail. */
export const prefixesOf = (channel: Channel): readonly string[] => [
  `page/${channel}/`,
  ...(channel === 'mail' ? ['page/pg-'] : []),
];

export const channelOfItem = ({ id }: Pick<PlannedItem, 'id'>): Channel =>
  CHANNELS.find((channel) => id.startsWith(`page/${channel}/`)) ?? 'mail';
