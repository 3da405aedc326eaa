import { DISPATCH_FOLDS } from './fold-dispatch.ts';
import { HANDLING_FOLDS } from './fold-handling.ts';
import { RECORD_FOLDS } from './fold-record.ts';
import type { FoldsOf } from './fold-parts.ts';
import type { TicketEventType } from './ticket-event.ts';

/** What each event changes in a ticket. */
export const FOLDS: FoldsOf<Exclude<TicketEventType, 'TicketReceived'>> = {
  ...DISPATCH_FOLDS,
  ...HANDLING_FOLDS,
  ...RECORD_FOLDS,
};
