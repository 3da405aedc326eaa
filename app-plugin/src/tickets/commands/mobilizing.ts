import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** Forces of other units, with the Chairman's approval. */
export const MOBILIZING: CommandsOf<
  'requestMobilization' | 'approveMobilization' | 'refuseMobilization' | 'releaseMobilization'
> = {
  requestMobilization: { request: must('newRequest'), units: must('units'), note: must('note') },
  approveMobilization: { request: must('request'), documentNumber: may('document') },
  refuseMobilization: { request: must('request'), note: must('note') },
  releaseMobilization: { request: must('request') },
};
