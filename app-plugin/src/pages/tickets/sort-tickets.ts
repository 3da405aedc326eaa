import type { TicketLine } from '@vnioc/contract/tickets.ts';

export const COLUMNS = ['number', 'title', 'state', 'domain', 'who', 'left', 'received'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

export const sortingIn = (asked: URLSearchParams): Sorting => {
  const by = COLUMNS.find((one) => one === asked.get('sort'));
  return by === undefined ? { by: 'received', down: true } : { by, down: asked.get('down') === 'true' };
};

type Key = number | string;

const keyOf = (ticket: TicketLine, by: Column, textOf: (ticket: TicketLine, by: Column) => string): Key => {
  if (by === 'received') return ticket.receivedAt;
  if (by === 'left') return ticket.due?.leftMs ?? Infinity;
  return textOf(ticket, by);
};

/** By what is shown: texts as Vietnamese are sorted, clocks by what is left. What is equal stays newest first. */
export function sortTickets(
  tickets: readonly TicketLine[],
  { by, down }: Sorting,
  textOf: (ticket: TicketLine, by: Column) => string,
): readonly TicketLine[] {
  const keyed = tickets.map((ticket) => ({ ticket, key: keyOf(ticket, by, textOf) }));
  keyed.sort((a, b) => (down ? -1 : 1) * compare(a.key, b.key) || b.ticket.receivedAt - a.ticket.receivedAt);
  return keyed.map(({ ticket }) => ticket);
}

const compare = (a: Key, b: Key): number => {
  if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b), 'vi');
  return a === b ? 0 : a < b ? -1 : 1;
};
