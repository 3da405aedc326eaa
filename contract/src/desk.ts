import { flag, integer, list, mapOf, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { TIME_OF_TICKET, ticketContact, ticketDue } from './ticket-time.ts';
import { holderKind, ticketKind, ticketState, timeMark } from './ticket-words.ts';
import { instant, severityName } from './words.ts';

/** The groups of the duty desk, in the order in which they are read; it never changes. */
export const DESK_GROUPS = ['overdue', 'emergency', 'unverified', 'due_soon', 'rest'] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

const row = object({
  id: text(),
  number: text(),
  seq: integer(),
  /** In the language of the request. */
  title: text(),
  kind: ticketKind,
  state: ticketState,
  domain: text(),
  unit: text(),
  lead: nullable(text()),
  holder: holderKind,
  severity: severityName,
  group: oneOf(...DESK_GROUPS),
  mark: timeMark,
  verified: flag(),
  drill: flag(),
  receivedAt: instant(),
  due: nullable(ticketDue),
  step: TIME_OF_TICKET.step,
  /** Key of `contacts`. */
  contact: nullable(text()),
  lastAnswer: TIME_OF_TICKET.lastAnswer,
  unanswered: flag(),
  missedReports: integer(),
});
export type DeskRow = TypeOf<typeof row>;

/** The order in which rows are worked on: emergencies and the unverified by age, all others by what is left, the least first. */
export function inDeskOrder(a: DeskRow, b: DeskRow): number {
  if (a.group !== b.group) return DESK_GROUPS.indexOf(a.group) - DESK_GROUPS.indexOf(b.group);
  const aged = a.group === 'unverified' || a.group === 'emergency';
  const [left, other] = aged ? [0, 0] : [a.due?.leftMs ?? Infinity, b.due?.leftMs ?? Infinity];
  if (left !== other) return left - other;
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}

const counts = object({
  open: integer(),
  unverified: integer(),
  /** Of the unverified ones, those of the group `emergency`. */
  unverifiedEmergency: integer(),
  dueSoon: integer(),
  /** The least that is left of any; null when none is due soon. */
  nearestMs: nullable(integer()),
  overdue: integer(),
  longestOverMs: nullable(integer()),
  unanswered: integer(),
});
export type DeskCounts = TypeOf<typeof counts>;

/** Lights of the pipeline; null: the caller may not see it. */
const lights = object({
  sources: nullable(object({ up: integer(), total: integer(), down: integer(), downSince: nullable(instant()) })),
  alerts: object({ watched: integer(), silent: integer(), lastHeardAt: nullable(instant()) }),
  messages: object({ sent: integer(), waiting: integer(), repeated: integer(), failed: integer(), since: instant() }),
});
export type DeskLights = TypeOf<typeof lights>;

const shift = object({ lead: text(), startedAt: instant(), plannedEnd: instant() });

/**
 * `GET /api/v1/desk`: everything a duty desk shows, rows in the order in which they are worked on. With `since` only the
 * rows that read otherwise by now: what merely runs on is reckoned from `asOf` and `worked`.
 */
export const deskAnswer = object({
  /** Names this answer, for `since` and If-None-Match. */
  revision: text(),
  /** The answer this one goes on from; null: it stands by itself. */
  since: nullable(text()),
  asOf: instant(),
  /** Milliseconds of office hours up to `asOf`; between two answers every clock of office hours ran by the difference. */
  worked: integer(),
  counts,
  rows: list(row),
  /** Tickets that are not on the desk any more. */
  gone: list(text()),
  /** More tickets are open than a desk takes; the list of tickets has them all. */
  truncated: flag(),
  contacts: mapOf(ticketContact),
  /** The shift that runs; null: none was begun, or the caller may not see the book. */
  shift: nullable(shift),
  lights,
});
export type Desk = TypeOf<typeof deskAnswer>;
