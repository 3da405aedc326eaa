import { flag, integer, list, nullable, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { ticketState, timeMark } from './ticket-words.ts';
import { unitLevel } from './words.ts';

/** Longer than whatever somebody types to find something. */
export const LONGEST_SEARCH = 100;
const MOST_HITS = 50;

const ticketHit = object({
  id: text(),
  number: text(),
  title: text(),
  state: ticketState,
  /** Null: it has ended. */
  mark: nullable(timeMark),
  unit: text(),
});
export type TicketHit = TypeOf<typeof ticketHit>;

const unitHit = object({
  id: text(),
  name: text(),
  level: unitLevel,
  /** False: a unit of former times, or one to come. */
  standing: flag(),
});
export type UnitHit = TypeOf<typeof unitHit>;

const indicatorHit = object({ id: text(), name: text(), domain: text(), domainName: text() });

const namedHit = object({ id: text(), name: text() });
const pageHit = object({ path: text(), name: text() });

export const SEARCH_GROUPS = ['tickets', 'units', 'indicators', 'domains', 'pages'] as const;

/** `GET` and `POST /api/v1/search`: what the asker may see of what was looked for, best first, names in the language of the request. */
export const searchAnswer = object({
  tickets: list(ticketHit),
  units: list(unitHit),
  indicators: list(indicatorHit),
  domains: list(namedHit),
  /** Of the app, by their path below it. */
  pages: list(pageHit),
  /** Groups of which there is more than was asked for. */
  more: list(oneOf(...SEARCH_GROUPS)),
});
export type SearchAnswer = TypeOf<typeof searchAnswer>;

export const SEARCH_FIELDS = {
  q: text({ minLength: 1, maxLength: LONGEST_SEARCH }),
  limit: integer({ minimum: 1, maximum: MOST_HITS }),
} as const;

/** Body of `POST /api/v1/search`. */
export const searchRequest = object({ q: SEARCH_FIELDS.q, limit: optional(SEARCH_FIELDS.limit) });
export type SearchRequest = TypeOf<typeof searchRequest>;
