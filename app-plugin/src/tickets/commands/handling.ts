import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** What the units do with it. */
export const HANDLING: CommandsOf<
  | 'accept'
  | 'return'
  | 'start'
  | 'report'
  | 'completeStep'
  | 'skipStep'
  | 'requestExtension'
  | 'wait'
  | 'resume'
  | 'answerSupport'
  | 'resolve'
  | 'correctFigure'
> = {
  accept: {},
  return: { rightUnit: must('unit'), note: must('note') },
  start: {},
  report: { note: must('note'), committedAt: may('moment') },
  completeStep: { step: must('step'), evidence: may('note') },
  skipStep: { step: must('step'), note: must('note') },
  requestExtension: { committedAt: must('moment'), note: must('note') },
  wait: { reason: must('waitReason'), note: may('note') },
  resume: {},
  answerSupport: { unit: must('unit'), note: must('note') },
  resolve: { result: must('note'), documentNumber: may('document') },
  correctFigure: { figure: must('figure'), revision: must('revision') },
};
