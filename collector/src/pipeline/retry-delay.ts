import { UpstreamError } from '../sources/source-kind.ts';

const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the next try of a run, in milliseconds; null when another try cannot help (wrong key, wrong
 * format, wrong configuration, our own fault). Doubles each time, with jitter so that collectors do not knock together;
 * an upstream that names a time is obeyed.
 */
export function retryDelay(failure: unknown, attempt: number, random: () => number = Math.random): number | null {
  if (!(failure instanceof UpstreamError)) return null;
  if (failure.fault === 'refused' || failure.fault === 'format' || failure.fault === 'configuration') return null;
  if (failure.retryAfterSeconds !== null) return Math.min(failure.retryAfterSeconds * 1000, LONGEST);
  return Math.min(FIRST * 2 ** attempt, LONGEST) * (0.5 + random() / 2);
}
