import type { Instant } from '../kernel/clock.ts';
import type { Revision } from './observation.ts';

/** The newest revision of one cell and period that was known at `asOf`; null when nothing was known yet (SEMANTICS §7). */
export function knownAt<R extends Pick<Revision, 'knownAt' | 'revision'>>(
  revisions: readonly R[],
  asOf: Instant,
): R | null {
  let newest: R | null = null;
  for (const revision of revisions) {
    if (revision.knownAt <= asOf && (newest === null || revision.revision > newest.revision)) newest = revision;
  }
  return newest;
}
