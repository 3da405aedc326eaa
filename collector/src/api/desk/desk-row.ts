import { inDeskOrder, type DeskRow } from '@vnioc/contract/desk.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { DUE_SOON } from '../tickets/ticket-due.ts';
import { receivedAtOf } from '../tickets/ticket-item.ts';
import { timeOfTicket } from '../tickets/time-of-ticket.ts';
import { deskGroupOf, markOf } from './desk-group.ts';

export type DeskRules = Pick<ApiServices, 'catalog' | 'rulesOf'>;

export interface DeskReader {
  readonly now: Instant;
  readonly language: 'vi' | 'en';
  /** Key of the contact that the reader may be told, or null. */
  readonly contactKey: (ticket: Ticket) => string | null;
}

/** Open tickets as rows of the desk, in the order in which they are worked on. */
export const deskRows = (tickets: readonly Ticket[], reader: DeskReader, rules: DeskRules): readonly DeskRow[] =>
  tickets.map((ticket) => deskRow(ticket, reader, rules)).sort(inDeskOrder);

function deskRow(ticket: Ticket, { now, language, contactKey }: DeskReader, rules: DeskRules): DeskRow {
  const { time, group } = placeOf(ticket, now, rules);
  return {
    ...{ id: ticket.id, number: ticket.number, seq: ticket.seq, title: ticket.title[language] },
    ...{ kind: ticket.kind, state: ticket.state, domain: ticket.domain, unit: ticket.unit, lead: ticket.lead },
    ...{ holder: ticket.custody?.holder.kind ?? 'ioc', severity: ticket.severity, group },
    ...{ mark: markOf(group, time.due), verified: ticket.verified, drill: ticket.drill },
    ...{ receivedAt: receivedAtOf(ticket), ...time, contact: contactKey(ticket) },
  };
}

function placeOf(ticket: Ticket, now: Instant, { catalog, rulesOf }: DeskRules) {
  const time = timeOfTicket(ticket, now, { calendar: catalog.calendar, sop: rulesOf(ticket).sop });
  return { time, group: deskGroupOf({ ticket, due: time.due, now }) };
}

/** True when time alone made a ticket read otherwise, beyond what is left of its clock: it fell due, or soon will. */
export function grewOtherwise(ticket: Ticket, then: Instant, now: Instant, rules: DeskRules): boolean {
  const [before, after] = [placeOf(ticket, then, rules), placeOf(ticket, now, rules)];
  const isSoon = ({ time }: typeof before) => (time.due?.usedShare ?? 0) >= DUE_SOON;
  return (
    before.group !== after.group ||
    isSoon(before) !== isSoon(after) ||
    before.time.unanswered !== after.time.unanswered ||
    before.time.missedReports !== after.time.missedReports
  );
}
