import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** From the result on. */
export const ENDING: CommandsOf<'publish' | 'close' | 'reopen' | 'rate' | 'reportSanction'> = {
  publish: { note: may('note') },
  close: { note: may('note'), documentNumber: may('document') },
  reopen: { note: must('note') },
  rate: { satisfied: must('yesNo'), note: may('note') },
  reportSanction: { package: must('package'), result: must('note'), documentNumber: may('document') },
};
