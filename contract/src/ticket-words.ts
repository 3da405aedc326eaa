import { object, oneOf, optional, text } from './schema.ts';

/** The fourteen states of a ticket. */
export const TICKET_STATE_NAMES = [
  'received',
  'verifying',
  'dispatched',
  'accepted',
  'in_progress',
  'resolved',
  'closed',
  'rejected',
  'duplicate',
  'redirected',
  'returned',
  'waiting',
  'extension_requested',
  'reopened',
] as const;
export const ticketState = oneOf(...TICKET_STATE_NAMES);

export const TICKET_KIND_NAMES = [
  'alert',
  'late_data',
  'source_fault',
  'case',
  'phone_report',
  'instruction',
  'directive',
  'data_request',
  'figure_complaint',
  'citizen_report',
] as const;
export const ticketKind = oneOf(...TICKET_KIND_NAMES);

/** Whose hands a ticket is in. */
export const holderKind = oneOf('unit', 'ioc', 'citizen');
/** The same with the unit, when it is one. */
export const holder = object({ kind: holderKind, unit: optional(text()) });
const PHASES = ['verify', 'arbitrate', 'handle', 'wait', 'quality'] as const;
/** What whoever holds it does with it. */
export const custodyPhase = oneOf(...PHASES);
/** The same of a turn; support runs beside the others. */
export const turnPhase = oneOf(...PHASES, 'support');
/** The shape of its time: circle in time, triangle from 80 % of the time, diamond overdue or emergency. */
export const timeMark = oneOf('normal', 'warning', 'critical');
/** Office hours only, or every hour. */
export const clockName = oneOf('working', 'elapsed');
/** Of a step of the SOP. */
export const stepState = oneOf('waiting', 'open', 'done', 'skipped');
