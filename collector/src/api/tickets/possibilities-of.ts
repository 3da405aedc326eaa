import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { Actor } from '../../tickets/actor.ts';
import { possibilities } from '../../tickets/possibilities.ts';
import { refusalSentence } from '../../tickets/refusal-sentence.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { onTicket } from './caller.ts';

interface Asker {
  readonly actor: Actor;
  readonly language: 'vi' | 'en';
  readonly now: Instant;
}

/** What somebody may do next with a ticket, and why not the rest. Commands of the system are nobody's choice. */
export function possibilitiesOf(
  ticket: Ticket,
  { actor, now, language }: Asker,
  { rulesOf }: Pick<ApiServices, 'rulesOf'>,
): TicketDetail['possibilities'] {
  const all = possibilities(ticket, onTicket(actor, ticket), now, rulesOf(ticket));
  return all
    .filter((one) => one.allowed || one.refusal !== 'system only')
    .map((one) => ({
      ...{ command: one.command, allowed: one.allowed },
      code: one.allowed ? null : one.refusal,
      sentence: one.allowed ? null : refusalSentence(one.refusal)[language],
    }));
}
