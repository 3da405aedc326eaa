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
