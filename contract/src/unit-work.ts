import { timeOfTickets } from './accounting.ts';
import { flag, integer, list, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { procedure } from './ticket-time.ts';
import { clockName, holder, turnPhase } from './ticket-words.ts';
import { possibility, TICKET_LINE } from './tickets.ts';
import { instant, sentence } from './words.ts';

/** A stretch of a ticket's life in one pair of hands, with what was measured of it, an open one up to now. */
const workTurn = object({
  turn: text(),
  line: oneOf('main', 'support'),
  holder,
  /** Of a unit; also of one that lies outside the reader's scope. */
  holderName: nullable(sentence),
  phase: turnPhase,
  clock: clockName,
  from: instant(),
  to: nullable(instant()),
  onClockMs: integer(),
  offClockMs: integer(),
  overdueMs: integer(),
  excused: flag(),
  /** What the unit said to it, and what the center answered; null: nothing was said. */
  explanation: nullable(object({ givenAt: instant(), accepted: nullable(flag()) })),
});
export type WorkTurn = TypeOf<typeof workTurn>;

const workItem = object({
  ...TICKET_LINE,
  /** The SOP it is pinned to; null without one. */
  procedure: nullable(procedure),
  possibilities: list(possibility),
  /** Whose hands it was in so far, seen from the unit; of this one ticket. */
  time: timeOfTickets,
  turns: list(workTurn),
});
export type WorkItem = TypeOf<typeof workItem>;

/** `GET /api/v1/work`: the open tickets of one unit with everything their cards show, in one answer. */
export const workAnswer = object({
  asOf: instant(),
  unit: text(),
  /** More tickets are open than a page of cards takes; the list of tickets has them all. */
  truncated: flag(),
  items: list(workItem),
});
export type WorkAnswer = TypeOf<typeof workAnswer>;
