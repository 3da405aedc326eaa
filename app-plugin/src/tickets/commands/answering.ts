import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** Who answers for a late turn. */
export const ANSWERING: CommandsOf<
  'explain' | 'admitExplanation' | 'answerExplanation' | 'adjustAccount' | 'approveAdjustment' | 'refuseAdjustment'
> = {
  explain: { turn: must('turn'), note: must('note') },
  admitExplanation: { turn: must('turn'), documentNumber: must('document'), note: must('note') },
  answerExplanation: { turn: must('turn'), accepted: must('yesNo'), note: may('note') },
  adjustAccount: {
    turn: must('turn'),
    excused: must('yesNo'),
    approver: must('person'),
    documentNumber: must('document'),
    note: may('note'),
  },
  approveAdjustment: { turn: must('turn') },
  refuseAdjustment: { turn: must('turn'), note: may('note') },
};
