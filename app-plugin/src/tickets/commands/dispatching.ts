import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** The center sends it on, and stays behind it. */
export const DISPATCHING: CommandsOf<
  'dispatch' | 'arbitrate' | 'askSupport' | 'grantExtension' | 'refuseExtension' | 'nudge' | 'raiseLevel'
> = {
  dispatch: { lead: may('unit'), supporting: may('units'), emergency: may('flag'), reason: may('short') },
  arbitrate: { lead: must('unit'), reason: may('short') },
  askSupport: { unit: must('unit'), note: may('note') },
  grantExtension: {},
  refuseExtension: { note: may('note') },
  raiseLevel: { rung: must('rung'), note: must('note') },
  nudge: { unit: must('unit'), why: must('short'), inNameOfChair: may('flag') },
};
