import type { DeskRow } from '@vnioc/contract/desk.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { receivedAtOf } from '../tickets/ticket-item.ts';
import { timeOfTicket } from '../tickets/time-of-ticket.ts';
import { compareOnDesk, deskGroupOf, markOf } from './desk-group.ts';

export interface DeskReader {
  readonly now: Instant;
  readonly language: 'vi' | 'en';
  /** Key of the contact that the reader may be told, or null. */
  readonly contactKey: (ticket: Ticket) => string | null;
}

/** Open tickets as rows of the desk, in the order in which they are worked on. */
export function deskRows(
  tickets: readonly Ticket[],
  reader: DeskReader,
  { catalog, rulesOf }: Pick<ApiServices, 'catalog' | 'rulesOf'>,
): readonly DeskRow[] {
  const { now } = reader;
  const placed = tickets.map((ticket) => {
    const time = timeOfTicket(ticket, now, { calendar: catalog.calendar, sop: rulesOf(ticket).sop });
    const { due } = time;
    return { ticket, time, due, now, group: deskGroupOf({ ticket, due, now }) };
  });
  placed.sort(compareOnDesk);
  return placed.map(({ ticket, time, group }) => ({
    ...{ id: ticket.id, number: ticket.number, seq: ticket.seq, title: ticket.title[reader.language] },
    ...{ kind: ticket.kind, state: ticket.state, domain: ticket.domain, unit: ticket.unit, lead: ticket.lead },
    ...{ holder: ticket.custody?.holder.kind ?? 'ioc', severity: ticket.severity, group },
    ...{ mark: markOf(group, time.due), verified: ticket.verified, drill: ticket.drill },
    ...{ receivedAt: receivedAtOf(ticket), ...time, contact: reader.contactKey(ticket) },
  }));
}
