import type { Instant } from '../kernel/clock.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Actor } from './actor.ts';
import type { CommandRefusal, TicketCommand, TicketCommandType } from './ticket-command.ts';
import type { TicketEventBody } from './ticket-event.ts';
import type { TicketRules } from './ticket-rules.ts';
import type { Cycle, Ticket } from './ticket.ts';

/** Everything a rule looks at. */
export interface Deciding {
  readonly ticket: Ticket;
  readonly actor: Actor;
  readonly at: Instant;
  readonly rules: TicketRules;
}

export type CommandOf<T extends TicketCommandType> = Extract<TicketCommand, { type: T }>;
export type Decision = Outcome<readonly TicketEventBody[], CommandRefusal>;

/** A command's rule, once the table of states and the roles said yes. `may`: why not, whatever the command's content. */
export interface Rule<T extends TicketCommandType> {
  readonly may?: (deciding: Deciding) => CommandRefusal | null;
  readonly then: (deciding: Deciding, command: CommandOf<T>) => Decision;
}

export type RulesOf<T extends TicketCommandType> = { readonly [Type in T]: Rule<Type> };

/** The life of the ticket that is going on. */
export function currentCycle({ cycles }: Ticket): Cycle {
  const cycle = cycles.at(-1);
  if (cycle === undefined) throw new Error('A ticket without a cycle was never received');
  return cycle;
}
