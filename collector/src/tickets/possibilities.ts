import type { Instant } from '../kernel/clock.ts';
import type { Actor } from './actor.ts';
import { refusalOf } from './decide.ts';
import type { CommandRefusal, TicketCommandType } from './ticket-command.ts';
import type { TicketRules } from './ticket-rules.ts';
import type { Ticket } from './ticket.ts';
import { TRANSITIONS } from './transitions.ts';

export type Possibility =
  | { readonly command: TicketCommandType; readonly allowed: true }
  | { readonly command: TicketCommandType; readonly allowed: false; readonly refusal: CommandRefusal };

/** What an actor may do next with a ticket, and why not the rest. A command's content may still be refused. */
export const possibilities = (ticket: Ticket, actor: Actor, at: Instant, rules: TicketRules): readonly Possibility[] =>
  (Object.keys(TRANSITIONS) as TicketCommandType[]).map((command) => {
    const refusal = refusalOf({ ticket, actor, at, rules }, command);
    return refusal === null ? { command, allowed: true } : { command, allowed: false, refusal };
  });
