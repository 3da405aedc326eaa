import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** Until the ticket is dispatched. */
export const VERIFYING: CommandsOf<
  'startVerification' | 'verify' | 'reject' | 'merge' | 'redirect' | 'changeSeverity'
> = {
  startVerification: {},
  verify: { note: may('note') },
  reject: { rejection: must('rejection'), note: must('note'), suppressUntil: may('moment') },
  merge: { into: must('ticket') },
  redirect: { to: must('short'), note: may('note') },
  changeSeverity: { severity: must('severity'), reason: must('short') },
};
