import { oneOf } from './schema.ts';

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
/** Office hours only, or every hour. */
export const clockName = oneOf('working', 'elapsed');
/** Of a step of the SOP. */
export const stepState = oneOf('waiting', 'open', 'done', 'skipped');
