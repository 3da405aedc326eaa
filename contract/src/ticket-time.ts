import { flag, integer, list, nullable, number, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { clockName, stepState } from './ticket-words.ts';
import { instant } from './words.ts';

/** The clock that matters now: the unit's acceptance while it has not answered, else that of whoever holds the ticket. */
export const ticketDue = object({
  of: oneOf('verify', 'accept', 'resolve', 'close', 'arbitrate', 'wait'),
  at: instant(),
  clock: clockName,
  /** Milliseconds of that clock that are left; negative: so much over. */
  leftMs: integer(),
  /** 0..1 and more; from 0.8 on it is due soon. */
  usedShare: number(),
});
export type TicketDue = TypeOf<typeof ticketDue>;

/** Somebody of the office to call about a ticket; only for those who may work on it. */
export const ticketContact = object({
  unit: text(),
  name: text(),
  position: text(),
  phone: nullable(text()),
  /** Whose dated deputy it is. */
  deputyOf: nullable(text()),
});
export type TicketContact = TypeOf<typeof ticketContact>;

/** Announced maintenance that an open ticket's unit, source or matter is under now. */
const maintenanceMark = object({
  id: text(),
  documentNumber: text(),
  reason: text(),
  from: instant(),
  to: instant(),
});

/** What no browser can compute of a ticket: it needs the registers, the office calendar, the SOP, the roster. */
export const TIME_OF_TICKET = {
  due: nullable(ticketDue),
  /** Where it stands in its SOP: `3` of `7`; null without one. */
  step: nullable(object({ id: text(), index: integer(), count: integer() })),
  /** Of whoever holds it: the lead unit's contact, or the shift lead. */
  contact: nullable(ticketContact),
  lastAnswer: nullable(object({ at: instant(), type: text() })),
  /** The unit let its acceptance or a report of status fall due. */
  unanswered: flag(),
  /** Reports of status that fell due since the last answer. */
  missedReports: integer(),
  maintenance: nullable(maintenanceMark),
} as const;

/** A step of the SOP in the version the ticket is pinned to, with its clock. */
const procedureStep = object({
  id: text(),
  role: text(),
  action: text(),
  actionEn: text(),
  evidence: text(),
  milestone: nullable(oneOf('verify', 'accept', 'resolve', 'close')),
  state: stepState,
  startedAt: nullable(instant()),
  endedAt: nullable(instant()),
  dueAt: nullable(instant()),
  clock: clockName,
  /** On its clock, up to its end or up to now; null before it began. */
  usedMs: nullable(integer()),
  /** Null where nothing is due. */
  leftMs: nullable(integer()),
  late: flag(),
  /** Allowed length as the SOP writes it. */
  amount: number(),
  unit: oneOf('WH', 'WD', 'H', 'D'),
});

/** A rung of the ladder that only a person can see the reason for, and raises by hand (`raiseLevel`). */
const ladderCondition = object({
  rung: integer(),
  level: integer(),
  to: list(text()),
  condition: text(),
  /** False: that level was told already. */
  raisable: flag(),
});

export const procedure = object({
  id: text(),
  name: text(),
  nameEn: text(),
  version: text(),
  steps: list(procedureStep),
  conditions: list(ladderCondition),
});
export type Procedure = TypeOf<typeof procedure>;

/** A turn in whole milliseconds: on the clock and off it add up to its length. */
export const measuredTurn = object({
  turn: text(),
  to: instant(),
  onClockMs: integer(),
  offClockMs: integer(),
  overdueMs: integer(),
  breachedAt: nullable(instant()),
});
export type MeasuredTurnItem = TypeOf<typeof measuredTurn>;

/** Office hours `[from, to)`. */
export const officeSession = object({ from: instant(), to: instant() });
