import type { Instant } from '../kernel/clock.ts';
import { FINAL_STATES, type Ticket } from '../tickets/ticket.ts';
import type { TicketRules } from '../tickets/ticket-rules.ts';
import type { AgendaTask, PlannedItem } from './agenda-item.ts';
import { clocksOfTicket } from './clocks-of-ticket.ts';
import { escalationsOf } from './escalations-of.ts';
import { remindersOf } from './reminders-of.ts';

/**
 * Everything that will fall due for a ticket as it stands: its deadlines, reminders at 50 and 80 % of the term, the
 * ladder L0–L4, the end of waiting. A ticket that ended has nothing left but people to be
 * released; what was missed is not missed again.
 */
export function agendaOf(ticket: Ticket, rules: TicketRules): readonly PlannedItem[] {
  const mobilized = endsOfMobilizations(ticket);
  if (FINAL_STATES.includes(ticket.state)) return mobilized;
  return [
    ...mobilized,
    ...clocksOfTicket(ticket),
    ...remindersOf(ticket, rules),
    ...escalationsOf(ticket, rules),
    ...endOfWaiting(ticket),
  ];
}

const ending = (ticket: Ticket, at: Instant, task: AgendaTask): readonly PlannedItem[] => [
  { id: [ticket.id, task.kind, at].join('/'), subject: ticket.id, dueAt: at, task },
];

/** People who were called up are to be released, whatever became of the ticket. */
const endsOfMobilizations = ({ id, mobilizations }: Ticket): readonly PlannedItem[] =>
  mobilizations.flatMap(({ request, state, until, outlasted }) =>
    state === 'approved' && until !== undefined && outlasted !== true
      ? [
          {
            id: [id, 'endMobilization', request].join('/'),
            subject: id,
            dueAt: until,
            task: { kind: 'endMobilization', request },
          },
        ]
      : [],
  );

const endOfWaiting = (ticket: Ticket): readonly PlannedItem[] =>
  ticket.state === 'waiting' && ticket.waitingUntil !== null
    ? ending(ticket, ticket.waitingUntil, { kind: 'endWaiting' })
    : [];
