import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { useMemo } from 'react';
import { newsOfTicket } from '../collector/live/news.ts';
import { useAnswer, type Answer } from '../collector/use-answer.ts';

/** A whole ticket, read again when something happened to it, and every so many milliseconds for its clocks; null asks nothing. */
export function useTicket(id: string | null, every?: number): Answer<TicketDetail> {
  const news = useMemo(() => newsOfTicket(id ?? ''), [id]);
  return useAnswer<TicketDetail>(id === null ? null : `tickets/${encodeURIComponent(id)}`, every, news);
}
