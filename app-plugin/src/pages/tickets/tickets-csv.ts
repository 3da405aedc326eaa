import type { TicketLine } from '@vnioc/contract/tickets.ts';
import { instantText } from '../../instants/instant-text.ts';
import { csvRow } from '../../screen/csv.ts';
import { leftText } from '../../tickets/due-text.ts';
import { ticketKindWords, ticketStateWords } from '../../tickets/words.ts';
import type { Language } from '../../words/language.ts';
import { ticketsWords } from './words.ts';

export interface CsvNames {
  readonly domainName: (id: string) => string;
  readonly unitName: (id: string | null) => string;
}

/** Names and telephone numbers stay on the screen: a file is passed on. A cell never begins a formula. */
export function ticketsCsv(tickets: readonly TicketLine[], now: number, language: Language, names: CsvNames): string {
  const words = ticketsWords[language];
  const head = [words.col_number, words.kind, words.col_title, words.col_state, words.col_domain, words.unit];
  const rows = tickets.map((ticket) => [
    ...[ticket.number, ticketKindWords[language][ticket.kind], ticket.title[language]],
    ...[ticketStateWords[language][ticket.state], names.domainName(ticket.domain), names.unitName(ticket.unit)],
    ...[names.unitName(ticket.lead), ticket.due === null ? '' : leftText(ticket.due, language)],
    ...[
      ticket.due === null ? '' : instantText(ticket.due.at, now, language),
      instantText(ticket.receivedAt, 0, language),
    ],
    ticket.overdue ? 'x' : '',
  ]);
  const header = [...head, words.new_lead, words.col_left, words.new_due, words.col_received, words.overdue];
  return [header, ...rows].map(csvRow).join('\r\n');
}
