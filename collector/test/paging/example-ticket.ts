import type { DomainId } from '../../src/catalog/domain.ts';
import type { SopId } from '../../src/catalog/sop.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import { evolve } from '../../src/tickets/evolve.ts';
import type { TicketChange } from '../../src/tickets/ledger.ts';
import type { Received, TextRef, TicketId } from '../../src/tickets/received.ts';
import type { TicketEvent } from '../../src/tickets/ticket-event.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
import { at } from '../fixtures/small-district.ts';

export const LEAD = 'c-lacdao' as UnitId;
export const ID = 't-1' as TicketId;
const BY = { kind: 'system' } as const;

type Said = Omit<TicketEvent, 'by' | 'at'>;

/** Tuesday 21 May 2024: received at 08:00, verified and dispatched to the commune at 08:30, one hour to accept, until 16:00. */
export const RECEIVED: Received = {
  ...{ number: '0421/PĐH', kind: 'alert', situation: 's', domain: 'media' as DomainId, indicator: null },
  ...{
    unit: LEAD,
    severity: 'warning',
    source: null,
    asset: null,
    text: null,
    person: null,
    documentNumber: null,
    figure: null,
  },
  title: { vi: 'Cảnh báo: tin xấu – Xã Lạc Đạo', en: 'Alert: bad news – Xã Lạc Đạo' },
  ...{ committedDueAt: null, drill: false, verifyDueAt: at('2024-05-21 09:00') },
  plan: {
    ...{ lead: LEAD, supporting: [], sop: null as { id: SopId; version: string } | null, statusEvery: null },
    deadlines: {
      verify: { amount: 1, unit: 'WH', from: 'ticket' },
      accept: { amount: 1, unit: 'WH', from: 'step' },
      resolve: { amount: 6, unit: 'WH', from: 'step' },
      close: { amount: 8, unit: 'WH', from: 'step' },
    },
    ...{ pages: [{ role: 'unit_contact', of: 'lead' }], routes: [], by: 'route', reason: '' },
    ...{ catalogVersion: '', calendarVersion: '' },
  },
};

const event = (time: string, said: Said): TicketEvent =>
  ({ ...said, at: at(`2024-05-21 ${time}`), by: BY }) as TicketEvent;

export const received = (about: Partial<Received> = {}): TicketEvent =>
  event('08:00', { type: 'TicketReceived', ...RECEIVED, ...about } as Said);

export const DISPATCHED = event('08:30', {
  ...{ type: 'TicketDispatched', lead: LEAD, supporting: [], emergency: false, arbitrated: false, reason: null },
  ...{ acceptDueAt: at('2024-05-21 09:30'), resolveDueAt: at('2024-05-21 16:30'), legalDueAt: at('2024-05-21 16:30') },
} as Said);
export const ACCEPTED = event('09:00', {
  type: 'TicketAccepted',
  unit: LEAD,
  nextStatusDueAt: at('2024-05-22 09:00'),
} as Said);
export const RETURNED = event('09:05', {
  ...{ type: 'TicketReturned', unit: LEAD, rightUnit: 'c-taiquang', note: 'x' as TextRef },
  arbitrateDueAt: at('2024-05-21 14:00'),
} as Said);
export const RESOLVED = event('10:00', {
  ...{ type: 'TicketResolved', unit: LEAD, result: 'x' as TextRef, documentNumber: null },
  closeDueAt: at('2024-05-22 10:00'),
} as Said);
export const CLOSED = event('11:00', { type: 'TicketClosed', note: null, documentNumber: null } as Said);
export const missed = (of: 'accept' | 'resolve', dueAt: number): TicketEvent =>
  event('17:00', { type: 'DeadlineMissed', of, dueAt, step: null, holder: { kind: 'unit', unit: LEAD } } as Said);

/** The ticket after these events. */
export function ticketOf(...events: readonly TicketEvent[]): Ticket {
  let ticket: Ticket | null = null;
  for (const one of events) ticket = evolve(ticket, ID, one);
  if (ticket === null) throw new Error('no events');
  return ticket;
}

/** The change that the last of these events is. */
export function changeBy(...events: readonly TicketEvent[]): TicketChange {
  const before = events.length > 1 ? ticketOf(...events.slice(0, -1)) : null;
  return { before, events: events.slice(-1), after: ticketOf(...events) };
}

export { at, event };
