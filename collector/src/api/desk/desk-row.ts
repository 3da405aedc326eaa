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

const deskRow = (ticket: Ticket, { now, language, contactKey }: DeskReader, rules: DeskRules): DeskRow => ({
  ...{ id: ticket.id, number: ticket.number, seq: ticket.seq, title: ticket.title[language] },
  ...{ kind: ticket.kind, state: ticket.state, domain: ticket.domain, unit: ticket.unit, lead: ticket.lead },
  ...{ holder: ticket.custody?.holder.kind ?? 'ioc', severity: ticket.severity },
  ...{ verified: ticket.verified, drill: ticket.drill, receivedAt: receivedAtOf(ticket) },
  ...{ ...placeOf(ticket, now, rules), contact: contactKey(ticket) },
});

function placeOf(ticket: Ticket, now: Instant, { catalog, rulesOf }: DeskRules) {
  const time = timeOfTicket(ticket, now, { calendar: catalog.calendar, sop: rulesOf(ticket).sop });
  const group = deskGroupOf({ ticket, due: time.due, now });
  return { ...time, group, mark: markOf(group, time.due) };
}

type Aging = Pick<DeskRow, 'group' | 'mark' | 'due' | 'unanswered' | 'missedReports'>;

/** What time alone changes of a row, beyond what is left of its clock: it falls due, or soon will, and answers are owed. */
export const aged = ({ group, mark, due, unanswered, missedReports }: Aging) =>
  [group, mark, (due?.usedShare ?? 0) >= DUE_SOON, unanswered, missedReports] as const;

/** True when a row reads otherwise by now, though nothing happened to its ticket. */
export function grewOtherwise(ticket: Ticket, row: DeskRow, then: Instant, rules: DeskRules): boolean {
  const before = aged(placeOf(ticket, then, rules));
  return aged(row).some((said, at) => said !== before[at]);
}
