import type { Observation } from './observation.ts';

/** A computed figure was known when the last of its parts was, and names that part's source. */
export function newestStamp(parts: readonly Observation[]): Pick<Observation, 'source' | 'knownAt'> {
  const newest = parts.reduce((a, b) => (b.knownAt > a.knownAt ? b : a));
  return { source: newest.source, knownAt: newest.knownAt };
}
