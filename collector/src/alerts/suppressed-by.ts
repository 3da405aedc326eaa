import type { Instant } from '../kernel/clock.ts';
import type { Suppression } from './alert-store.ts';

/** The suppression of a situation that holds at an instant, `[from, until)`; it expires by itself. */
export const suppressedBy = (
  situation: string,
  suppressions: readonly Suppression[],
  at: Instant,
): Suppression | null =>
  suppressions.find((one) => one.situation === situation && one.from <= at && at < one.until) ?? null;
