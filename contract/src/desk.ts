import { flag, integer, list, mapOf, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { TIME_OF_TICKET, ticketContact, ticketDue } from './ticket-time.ts';
import { holderKind, ticketKind, ticketState } from './ticket-words.ts';
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
  /** Circle in time, triangle from 80 % of the time, diamond overdue or emergency. */
  mark: oneOf('normal', 'warning', 'critical'),
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

/** `GET /api/v1/desk`: everything a duty desk shows, rows in the order in which they are worked on. */
export const deskAnswer = object({
  asOf: instant(),
  counts,
  rows: list(row),
  /** More tickets are open than a desk takes; the list of tickets has them all. */
  truncated: flag(),
  contacts: mapOf(ticketContact),
  /** The shift that runs; null: none was begun, or the caller may not see the book. */
  shift: nullable(shift),
  lights,
});
export type Desk = TypeOf<typeof deskAnswer>;
