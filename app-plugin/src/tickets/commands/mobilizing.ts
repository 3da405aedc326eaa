import type { CommandsOf } from './command-table.ts';
import { may, must } from './command-table.ts';

/** Forces of other units, with the Chairman's approval. */
export const MOBILIZING: CommandsOf<
  | 'requestMobilization'
  | 'approveMobilization'
  | 'refuseMobilization'
  | 'callUp'
  | 'markPresence'
  | 'releaseMobilization'
> = {
  requestMobilization: { request: must('newRequest'), units: must('units'), until: must('moment'), note: must('note') },
  approveMobilization: { request: must('request'), documentNumber: must('document') },
  refuseMobilization: { request: must('request'), note: must('note') },
  callUp: {
    request: must('request'),
    unit: must('unit'),
    person: may('person'),
    count: may('revision'),
    task: must('note'),
  },
  markPresence: { request: must('request'), call: must('call'), presence: must('presence') },
  releaseMobilization: { request: must('request') },
};
