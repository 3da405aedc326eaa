import type { Entry } from './entry.ts';

/**
 * The entries without those that change nothing: of one value, an event between two others that lie within one window
 * counts in no window in which neither of them does. So a flood by one host is remembered by a handful of its events.
 */
export function thinOut(entries: readonly Entry[], window: number): Entry[] {
  const kept: Entry[] = [];
  const byValue = new Map<string, { before: number; last: number }>();
  const dropped = new Set<number>();
  for (const entry of entries) {
    const value = `${entry.unit}\n${entry.asset ?? ''}\n${JSON.stringify(entry.counts)}`;
    const seen = byValue.get(value);
    const index = kept.push(entry) - 1;
    if (seen === undefined) byValue.set(value, { before: -1, last: index });
    else if (seen.before >= 0 && entry.at - (kept[seen.before]?.at ?? 0) <= window) {
      dropped.add(seen.last);
      seen.last = index;
    } else [seen.before, seen.last] = [seen.last, index];
  }
  return kept.filter((_, index) => !dropped.has(index));
}
