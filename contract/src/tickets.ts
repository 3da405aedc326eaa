import { anything, flag, integer, list, mapOf, nullable, number, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { ticketFigure } from './ticket-figure.ts';
import { measuredTurn, officeSession, procedure, TIME_OF_TICKET } from './ticket-time.ts';
import { clockName, custodyPhase, holder, stepState, ticketKind, ticketState } from './ticket-words.ts';
import { instant, pageOf, sentence, severityName } from './words.ts';

const custody = object({
  holder,
  phase: custodyPhase,
  since: instant(),
  dueAt: nullable(instant()),
  clock: clockName,
});

const cycle = object({
  number: integer(),
  cause: oneOf('received', 'recurred', 'quality', 'citizen'),
  receivedAt: instant(),
  verifiedAt: nullable(instant()),
  dispatchedAt: nullable(instant()),
  acceptedAt: nullable(instant()),
  resolvedAt: nullable(instant()),
  endedAt: nullable(instant()),
});

const step = object({
  id: text(),
  role: text(),
  state: stepState,
  startedAt: nullable(instant()),
  endedAt: nullable(instant()),
  dueAt: nullable(instant()),
});

const support = object({ unit: text(), askedAt: instant(), dueAt: instant(), answeredAt: nullable(instant()) });

const IN_LIST = {
  id: text(),
  number: text(),
  seq: integer(),
  kind: ticketKind,
  state: ticketState,
  title: sentence,
  domain: text(),
  indicator: nullable(text()),
  unit: text(),
  lead: nullable(text()),
  supporting: list(text()),
  /** Units that were asked for support, and whether they answered. */
  support: optional(list(support)),
  severity: severityName,
  emergency: flag(),
  verified: flag(),
  drill: flag(),
  situation: nullable(text()),
  documentNumber: nullable(text()),
  custody: nullable(custody),
  overdue: flag(),
  receivedAt: instant(),
  lastEventAt: instant(),
  acceptDueAt: nullable(instant()),
  resolveDueAt: nullable(instant()),
  /** When the late lead unit promised to be done. */
  committedAt: nullable(instant()),
  escalation: nullable(integer()),
  returns: integer(),
  cycles: integer(),
} as const;

/** A ticket ("phiếu điều hành") as events and commands tell it. */
export const ticketItem = object(IN_LIST);
export type TicketItem = TypeOf<typeof ticketItem>;

/** `GET /api/v1/tickets`: the same with its clock, its step and whom to call. */
export const TICKET_LINE = { ...IN_LIST, ...TIME_OF_TICKET } as const;
const ticketLine = object(TICKET_LINE);
export type TicketLine = TypeOf<typeof ticketLine>;
export const ticketsPage = pageOf(ticketLine);

const eventItem = object({
  seq: integer(),
  type: text(),
  at: instant(),
  recordedAt: instant(),
  by: anything(),
  /** What happened, as the ledger has it; texts are references. */
  event: anything(),
  /** Texts the caller may read, by their reference; null: erased. */
  texts: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
});
export type TicketEventItem = TypeOf<typeof eventItem>;

export const possibility = object({
  command: text(),
  allowed: flag(),
  code: nullable(text()),
  /** Why not, in the language of the request. */
  sentence: nullable(text()),
});

export const attachmentItem = object({
  id: text(),
  name: text(),
  mediaType: text(),
  bytes: integer(),
  sha256: text(),
  storedAt: instant(),
  storedBy: text(),
  erased: flag(),
});
export type AttachmentItem = TypeOf<typeof attachmentItem>;

const deliveryItem = object({
  id: text(),
  reason: text(),
  unit: text(),
  person: nullable(text()),
  channel: text(),
  createdAt: instant(),
  sendAt: instant(),
  outcome: text(),
  attempts: integer(),
  sentAt: nullable(instant()),
});
export type DeliveryItem = TypeOf<typeof deliveryItem>;

const person = object({ name: text(), phone: text(), place: text() });

/** `GET /api/v1/tickets/{id}`: everything the caller may know of a ticket, and what it may do next. */
export const ticketDetail = object({
  ...IN_LIST,
  ...TIME_OF_TICKET,
  text: nullable(text()),
  /** The leader who gave the instruction. */
  givenBy: nullable(text()),
  /** Masked; null when nobody is named. */
  person: nullable(person),
  figure: nullable(ticketFigure),
  source: nullable(text()),
  asset: nullable(text()),
  plan: anything(),
  steps: list(step),
  history: list(cycle),
  support: list(support),
  mobilizations: list(anything()),
  missed: list(anything()),
  extension: nullable(anything()),
  rating: nullable(flag()),
  waitingUntil: nullable(instant()),
  nextStatusDueAt: nullable(instant()),
  alerts: object({ firing: integer(), noted: integer() }),
  duplicates: list(text()),
  mergedInto: nullable(text()),
  events: list(eventItem),
  turns: list(anything()),
  /** The turns in milliseconds, an open one up to now. */
  measured: list(measuredTurn),
  /** Office hours since the receipt, the newest ones; what lies between them is off the clock. */
  officeHours: list(officeSession),
  /** The SOP it is pinned to; null without one. */
  procedure: nullable(procedure),
  /** Names of the officials its story speaks of, for those who may work on it. */
  people: mapOf(text()),
  attachments: list(attachmentItem),
  deliveries: list(deliveryItem),
  possibilities: list(possibility),
});
export type TicketDetail = TypeOf<typeof ticketDetail>;

/** What a command did: the ticket as it stands, and what happened. */
export const commandAnswer = object({
  ticket: ticketItem,
  events: list(object({ type: text(), at: number() })),
  /** Of a ticket that was just opened about a figure: what stands. */
  figure: optional(nullable(ticketFigure)),
});

/** `GET /api/v1/tickets/{id}/person`. */
export const personAnswer = object({ person });

/** `GET /api/v1/tickets/{id}/attachments`. */
export const attachmentList = pageOf(attachmentItem);

/** `POST /api/v1/tickets/{id}/evidence`: which package was made; the same `seq` gives the same bytes again. */
export const evidenceAnswer = object({ package: text(), sha256: text(), bytes: integer(), seq: integer() });
