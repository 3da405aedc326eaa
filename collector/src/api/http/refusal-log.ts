import type { Request } from 'express';
import type { Principal } from '../../access/principal.ts';
import { MINUTE } from '../../kernel/local-date.ts';
import type { ApiServices } from '../api-services.ts';
import type { ProblemAnswer } from '../problem.ts';

/** Lines per minute about strangers; somebody who tries keys must not fill the disk with our own audit log. */
const STRANGERS_PER_MINUTE = 30;

export type NoteRefusal = (answer: ProblemAnswer, principal: Principal | null, request: Request) => Promise<void>;

/** Writes refusals to the audit log: all of those who are known, of strangers some, and how many were left out. */
export function refusalLog({ access, clocks }: ApiServices): NoteRefusal {
  let [minute, noted, leftOut] = [0, 0, 0];
  const isTooMuch = (): boolean => {
    const now = Math.floor(clocks.machine.now() / MINUTE);
    if (now !== minute) [minute, noted] = [now, 0];
    noted += 1;
    return noted > STRANGERS_PER_MINUTE;
  };
  return async (answer, principal, request) => {
    if (principal === null && isTooMuch()) {
      leftOut += 1;
      return;
    }
    const reason = { method: request.method, problem: answer.problem, reason: answer.detail.en };
    const details = principal === null && leftOut > 0 ? { ...reason, leftOut } : reason;
    if (principal === null) leftOut = 0;
    const deed = { action: 'was refused', subject: request.path.slice(0, 200), details };
    await access.record(deed, principal, request.socket.remoteAddress ?? '');
  };
}
