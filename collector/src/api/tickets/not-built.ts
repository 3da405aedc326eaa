import { problem, ProblemError } from '../problem.ts';

/** Stands where the second river is not wired: whoever asks it is told so. */
export const notBuilt = <Part extends object>(name: string): Part =>
  new Proxy({} as Part, {
    get: () => {
      throw new ProblemError(
        problem('not_ready', { vi: `Phần "${name}" chưa chạy.`, en: `The part "${name}" does not run.` }),
      );
    },
  });
