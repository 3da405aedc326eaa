import { integer, nullable, number, object, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { instant } from './words.ts';

const revisionSaid = object({
  revision: integer(),
  value: nullable(number()),
  numerator: nullable(number()),
  denominator: nullable(number()),
  source: text(),
  knownAt: instant(),
});

/** The figure a ticket speaks of. `said`: as it stood when the ticket was opened; null where the reader may not see it. */
export const ticketFigure = object({
  indicator: text(),
  unit: text(),
  period: text(),
  said: nullable(revisionSaid),
  newest: nullable(revisionSaid),
});
export type TicketFigure = TypeOf<typeof ticketFigure>;
