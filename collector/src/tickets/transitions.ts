import type { TicketCommandType } from './ticket-command.ts';
import { FINAL_STATES, TICKET_STATES, type TicketState } from './ticket.ts';

/** From which state a command may be given, and where it leads. Several next states: the content of the command decides. */
export type Transition = Readonly<Partial<Record<TicketState, readonly TicketState[]>>>;

const OPEN = TICKET_STATES.filter((state) => !FINAL_STATES.includes(state));
/** In the hands of the lead unit, which has accepted. */
const HANDLING: readonly TicketState[] = ['accepted', 'in_progress', 'extension_requested', 'reopened'];
const WITH_UNIT: readonly TicketState[] = ['dispatched', ...HANDLING, 'waiting'];
/** The center looks at it, or has it back. */
const BEFORE_DISPATCH: readonly TicketState[] = ['received', 'verifying', 'returned'];

const goes = (to: TicketState, ...from: readonly TicketState[]): Transition =>
  Object.fromEntries(from.map((state) => [state, [to]]));
const stays = (...states: readonly TicketState[]): Transition =>
  Object.fromEntries(states.map((state) => [state, [state]]));

/** State × command → next state (DESIGN: fourteen states). What is missing here is refused, whoever asks. */
export const TRANSITIONS: Readonly<Record<TicketCommandType, Transition>> = {
  startVerification: goes('verifying', 'received'),
  // What was dispatched in an emergency is verified afterwards, or found to be false.
  verify: { ...goes('verifying', 'received', 'verifying'), ...stays(...WITH_UNIT) },
  reject: goes('rejected', ...BEFORE_DISPATCH, 'dispatched', 'accepted', 'in_progress'),
  merge: goes('duplicate', ...BEFORE_DISPATCH, 'dispatched', 'accepted', 'in_progress'),
  redirect: goes('redirected', ...BEFORE_DISPATCH),
  dispatch: goes('dispatched', ...BEFORE_DISPATCH),
  accept: goes('accepted', 'dispatched', 'reopened'),
  return: goes('returned', 'dispatched'),
  arbitrate: goes('dispatched', 'returned'),
  start: goes('in_progress', 'accepted', 'reopened'),
  report: stays(...HANDLING),
  completeStep: stays(...OPEN),
  skipStep: stays(...OPEN),
  requestExtension: goes('extension_requested', 'accepted', 'in_progress', 'reopened'),
  grantExtension: goes('in_progress', 'extension_requested'),
  refuseExtension: goes('in_progress', 'extension_requested'),
  wait: goes('waiting', 'accepted', 'in_progress', 'reopened'),
  resume: goes('in_progress', 'waiting'),
  askSupport: stays(...WITH_UNIT),
  answerSupport: stays(...WITH_UNIT, 'resolved'),
  resolve: goes('resolved', ...HANDLING),
  publish: stays('resolved', 'closed'),
  close: goes('closed', 'resolved'),
  reopen: goes('reopened', 'resolved', 'closed'),
  rate: { closed: ['closed', 'reopened'] },
  changeSeverity: stays(...OPEN),
  raiseLevel: stays(...OPEN),
  nudge: stays(...OPEN),
  requestMobilization: stays('received', 'verifying', 'returned', ...WITH_UNIT),
  approveMobilization: stays(...OPEN),
  refuseMobilization: stays(...OPEN),
  callUp: stays(...OPEN, 'closed'),
  markPresence: stays(...OPEN, 'closed'),
  releaseMobilization: stays(...TICKET_STATES),
  attach: stays(...OPEN, 'closed'),
  exportEvidence: stays(...OPEN, 'closed'),
  reportSanction: stays(...OPEN, 'closed'),
  correctFigure: stays(...OPEN, 'closed'),
  explain: stays(...TICKET_STATES),
  answerExplanation: stays(...TICKET_STATES),
  admitExplanation: stays(...TICKET_STATES),
  adjustAccount: stays(...TICKET_STATES),
  approveAdjustment: stays(...TICKET_STATES),
  refuseAdjustment: stays(...TICKET_STATES),
  noteAlert: stays(...TICKET_STATES),
  noteDependant: stays(...TICKET_STATES),
  takeDuplicate: stays(...OPEN),
  recur: goes('received', 'closed'),
  missDeadline: stays(...OPEN),
  escalate: stays(...OPEN),
  noteOutlasted: stays(...TICKET_STATES),
  endWaiting: goes('in_progress', 'waiting'),
  recomputeDues: stays(...OPEN),
};
