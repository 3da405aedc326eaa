import type { Desk } from './desk.ts';
import type { Operations } from './operations.ts';

const takesNothing = (): Promise<never> => Promise.reject(new Error('these data are open for reading only'));

/** The second river of data that are open for reading only, beside a collector that runs or hangs: nothing moves. */
export const readingOperations = (desk: Desk): Operations => ({
  ledger: desk.ledger,
  alerts: desk.alerts,
  agenda: desk.agenda,
  pages: desk.pages,
  duty: desk.duty,
  vault: desk.vault,
  accounts: desk.accounts,
  receive: takesNothing,
  signal: takesNothing,
  execute: takesNothing,
  executeWithin: takesNothing,
  committed: takesNothing,
  open: takesNothing,
  work: takesNothing,
  nextDueAt: () => null,
  watch: () => () => undefined,
  stop: () => Promise.resolve(),
});
