import type { Instant } from '../kernel/clock.ts';
import type { Page, PageError } from './page.ts';

const FIRST_RETRY = 15_000;
const LONGEST_RETRY = 15 * 60_000;
/** About a day and a half of retries; what was not taken by then is told to a person. */
export const MOST_ATTEMPTS = 150;

/** What has to be written before a page is sent, or why it is not sent at all. */
export type Attempt = { readonly send: true; readonly page: Page } | { readonly send: false; readonly page: Page };

/**
 * The next attempt of a page. `sending` as found means that whoever was sending it died: it may have arrived, so this is
 * its one repetition; died again, it stays doubtful (SEMANTICS §5).
 */
export function beginAttempt(page: Page): Attempt {
  const attempts = page.attempts + 1;
  switch (page.outcome) {
    case 'waiting':
      return { send: true, page: { ...page, outcome: 'sending', attempts } };
    case 'sending':
    case 'doubtful':
      if (page.repeated) return { send: false, page: { ...page, outcome: 'doubtful' } };
      return { send: true, page: { ...page, outcome: 'sending', attempts, repeated: true } };
    default:
      return { send: false, page };
  }
}

/** What became of an attempt; `again`: the page is still to be sent. */
export interface Attempted {
  readonly page: Page;
  readonly again: boolean;
}

export const arrived = (page: Page, at: Instant): Attempted => ({
  page: { ...page, outcome: page.repeated ? 'repeated' : 'sent', sentAt: at, detail: null },
  again: false,
});

export function notArrived(page: Page, { kind, message }: Pick<PageError, 'kind' | 'message'>): Attempted {
  const told = { ...page, detail: message };
  if (kind === 'doubtful') return { page: { ...told, outcome: 'doubtful' }, again: !page.repeated };
  // After a doubtful attempt the message may have arrived, whatever is said to its repetition.
  if (page.repeated && kind === 'final') return { page: { ...told, outcome: 'doubtful' }, again: false };
  if (kind === 'final' || page.attempts >= MOST_ATTEMPTS) return { page: { ...told, outcome: 'failed' }, again: false };
  // Not taken: a repetition that never was one is still owed.
  return { page: { ...told, outcome: page.repeated ? 'doubtful' : 'waiting', repeated: false }, again: true };
}

/** Milliseconds until the next attempt, doubling. */
export const retryAfter = (attempts: number): number =>
  Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(attempts - 1, 10));
