import { integer, list, nullable, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { ticketState } from './ticket-words.ts';
import { documentNumber, id, instant, moment, note, pageOf, sentence, severityName } from './words.ts';

const role = oneOf(
  'chair',
  'vice_chair',
  'office_chief',
  'ioc_shift_lead',
  'ioc_operator',
  'soc_analyst',
  'domain_controller',
  'unit_head',
  'unit_contact',
  'data_entry',
  'internal_affairs',
  'platform_admin',
  'auditor',
  'upper_level',
);

/** `GET /api/v1/people`: whom a roster may name; never how to reach them. */
const personItem = object({
  id: text(),
  name: text(),
  position: text(),
  duties: list(object({ role, unit: text() })),
});
export type PersonItem = TypeOf<typeof personItem>;
export const peopleList = object({ items: list(personItem), next: nullable(text()) });

/** `GET /api/v1/duty`: who is the contact of a unit in a role, for a time. */
const dutyItem = object({ id: text(), unit: text(), role, person: text(), from: instant(), to: instant() });
export type DutyItem = TypeOf<typeof dutyItem>;
export const dutyList = object({ items: list(dutyItem), next: nullable(text()) });

/** `PUT /api/v1/duty`: rows with an id replace those of that id. */
export const dutyRows = object({
  rows: list(object({ id: optional(id()), unit: id(), role, person: id(), from: moment, to: moment }), {
    minItems: 1,
    maxItems: 500,
  }),
});
export type DutyRows = TypeOf<typeof dutyRows>;

const deputyItem = object({
  id: text(),
  person: text(),
  deputy: text(),
  role,
  from: instant(),
  to: instant(),
  documentNumber: nullable(text()),
});
export type DeputyItem = TypeOf<typeof deputyItem>;
export const deputyList = object({ items: list(deputyItem), next: nullable(text()) });

/** `PUT /api/v1/deputies`. */
export const deputyRows = object({
  rows: list(
    object({
      id: optional(id()),
      person: id(),
      deputy: id(),
      role,
      from: moment,
      to: moment,
      documentNumber: optional(nullable(documentNumber())),
    }),
    { minItems: 1, maxItems: 200 },
  ),
});
export type DeputyRows = TypeOf<typeof deputyRows>;

const ENTRY_KINDS = ['call', 'instruction', 'note', 'read'] as const;

/** A ticket as the next shift takes it over; `dueAt`: of whoever holds it now. */
const openItem = object({
  id: text(),
  number: text(),
  title: sentence,
  domain: text(),
  unit: text(),
  lead: nullable(text()),
  severity: severityName,
  state: ticketState,
  dueAt: nullable(instant()),
});

/** How many there are, and those that are due first. */
const openList = object({ n: integer(), tickets: list(openItem) });

/** What is handed over with a shift; a ticket may stand in several lists. */
const openItems = object({ unreadRed: openList, overdue: openList, unverified: openList, paused: openList });
export type OpenItems = TypeOf<typeof openItems>;

/** A shift of the center with its book ("Sổ trực, giao ca"). */
export const shiftItem = object({
  id: text(),
  lead: text(),
  startedAt: instant(),
  plannedEnd: instant(),
  endedAt: nullable(instant()),
  signedBy: nullable(text()),
  entries: list(
    object({
      at: instant(),
      kind: oneOf(...ENTRY_KINDS),
      by: text(),
      /** What was written; of `read` the ticket. Null: erased. */
      text: nullable(text()),
    }),
  ),
  /** Red tickets nobody of the shift has read: while there are any, the shift does not end. */
  unread: list(text()),
  /** Of the shift that runs. */
  open: nullable(openItems),
});
export type ShiftItem = TypeOf<typeof shiftItem>;
export const shiftsPage = pageOf(shiftItem);

/** `POST /api/v1/shifts`. */
export const newShift = object({ plannedEnd: moment });
export type NewShift = TypeOf<typeof newShift>;

/** `POST /api/v1/shifts/{id}/entries`: what was said, or a ticket that was read. */
export const newShiftEntry = object({ kind: oneOf(...ENTRY_KINDS), text: optional(note()), ticket: optional(id()) });
export type NewShiftEntry = TypeOf<typeof newShiftEntry>;

/** `POST /api/v1/shifts/{id}/sign`: the incoming lead takes over, and its own shift begins. */
export const shiftSigning = object({ plannedEnd: moment });
export type ShiftSigning = TypeOf<typeof shiftSigning>;
