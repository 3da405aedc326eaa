import { constant, flag, integer, list, nullable, object, oneOf, optional, text, union } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { documentNumber, id, moment, note, severityName } from './words.ts';

const maybeNote = optional(nullable(note()));
const maybeDocument = optional(nullable(documentNumber()));
const units = list(id(), { maxItems: 50 });
const short = () => text({ minLength: 1, maxLength: 500 });

const rejection = oneOf(
  'false_positive',
  'not_reproducible',
  'out_of_scope',
  'announced_maintenance',
  'no_action_needed',
);

export const figureRef = object({ indicator: id(), unit: id(), period: text({ minLength: 1, maxLength: 40 }) });

const verifying = [
  object({ type: constant('startVerification') }),
  object({ type: constant('verify'), note: maybeNote }),
  object({
    type: constant('reject'),
    rejection,
    note: note(),
    suppressUntil: optional(nullable(moment)),
  }),
  object({ type: constant('merge'), into: id() }),
  object({ type: constant('redirect'), to: short(), note: maybeNote }),
  object({ type: constant('changeSeverity'), severity: severityName, reason: short() }),
] as const;

const dispatching = [
  object({
    type: constant('dispatch'),
    lead: optional(nullable(id())),
    supporting: optional(nullable(units)),
    emergency: optional(flag()),
    reason: optional(nullable(short())),
  }),
  object({ type: constant('arbitrate'), lead: id(), reason: optional(nullable(short())) }),
  object({ type: constant('askSupport'), unit: id(), note: maybeNote }),
  object({ type: constant('grantExtension') }),
  object({ type: constant('refuseExtension'), note: maybeNote }),
  /** `rung`: one of the SOP's `conditions`, as `procedure` of the ticket lists them. */
  object({ type: constant('raiseLevel'), rung: integer({ minimum: 0 }), note: note() }),
  object({ type: constant('nudge'), unit: id(), inNameOfChair: flag(), why: short() }),
] as const;

const handling = [
  object({ type: constant('accept') }),
  object({ type: constant('return'), rightUnit: id(), note: note() }),
  object({ type: constant('start') }),
  object({ type: constant('report'), note: note(), committedAt: optional(nullable(moment)) }),
  object({ type: constant('completeStep'), step: id(), evidence: maybeNote }),
  object({ type: constant('skipStep'), step: id(), note: note() }),
  object({ type: constant('requestExtension'), note: note(), committedAt: moment }),
  object({
    type: constant('wait'),
    reason: oneOf('citizen_information', 'citizen_appointment'),
    note: maybeNote,
  }),
  object({ type: constant('resume') }),
  object({ type: constant('answerSupport'), unit: id(), note: note() }),
  object({ type: constant('resolve'), result: note(), documentNumber: maybeDocument }),
  object({ type: constant('correctFigure'), figure: figureRef, revision: integer({ minimum: 1 }) }),
] as const;

const ending = [
  object({ type: constant('publish'), note: maybeNote }),
  object({ type: constant('close'), note: maybeNote, documentNumber: maybeDocument }),
  object({ type: constant('reopen'), note: note() }),
  object({ type: constant('rate'), satisfied: flag(), note: maybeNote }),
  object({
    type: constant('reportSanction'),
    package: id(),
    result: note(),
    documentNumber: maybeDocument,
  }),
] as const;

const mobilizing = [
  object({ type: constant('requestMobilization'), request: id(), units, note: note(), until: moment }),
  object({ type: constant('approveMobilization'), request: id(), documentNumber: documentNumber() }),
  object({ type: constant('refuseMobilization'), request: id(), note: note() }),
  object({
    type: constant('callUp'),
    request: id(),
    unit: id(),
    person: optional(nullable(id())),
    count: optional(nullable(integer({ minimum: 1, maximum: 10_000 }))),
    task: note(),
  }),
  object({
    type: constant('markPresence'),
    request: id(),
    call: id(),
    presence: oneOf('called', 'present', 'absent', 'left'),
  }),
  object({ type: constant('releaseMobilization'), request: id() }),
] as const;

const accounting = [
  object({ type: constant('explain'), turn: id(), note: note() }),
  object({ type: constant('admitExplanation'), turn: id(), note: note(), documentNumber: documentNumber() }),
  object({ type: constant('approveAdjustment'), turn: id() }),
  object({ type: constant('refuseAdjustment'), turn: id(), note: maybeNote }),
  object({ type: constant('answerExplanation'), turn: id(), accepted: flag(), note: maybeNote }),
  object({
    type: constant('adjustAccount'),
    turn: id(),
    excused: flag(),
    approver: id(),
    documentNumber: documentNumber(),
    note: maybeNote,
  }),
] as const;

/** What a person may ask of a ticket; what is left out counts as null (`emergency`: false). */
export const ticketCommand = union(...verifying, ...dispatching, ...handling, ...ending, ...mobilizing, ...accounting);
export type TicketCommandInput = TypeOf<typeof ticketCommand>;

/** `POST /api/v1/tickets/{id}/commands`. */
export const commandRequest = object({
  /** `seq` of the ticket as the sender saw it; null or left out: whatever stands. */
  expectedSeq: optional(nullable(integer({ minimum: 0 }))),
  command: ticketCommand,
});
export type CommandRequestBody = TypeOf<typeof commandRequest>;

/** `POST /api/v1/tickets/bulk`: the same for many, with one reason. */
export const bulkRequest = object({
  tickets: list(object({ id: id(), expectedSeq: optional(nullable(integer({ minimum: 0 }))) }), {
    minItems: 1,
    maxItems: 200,
  }),
  command: union(
    object({ type: constant('verify'), note: note() }),
    object({ type: constant('merge'), into: id() }),
    object({
      type: constant('reject'),
      rejection,
      note: note(),
      suppressUntil: optional(nullable(moment)),
    }),
  ),
});
export type BulkRequestBody = TypeOf<typeof bulkRequest>;

const bulkItem = object({ id: text(), done: flag(), code: nullable(text()), sentence: nullable(text()) });
export const bulkAnswer = object({ items: list(bulkItem) });
export type BulkItem = TypeOf<typeof bulkItem>;
