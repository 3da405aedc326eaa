import type { CorrelationRule } from '../catalog/alerting.ts';
import type { Instant } from '../kernel/clock.ts';
import { Burst, windowOf } from './burst.ts';
import type { CorrelationHit, OpenEpisode } from './correlation-hit.ts';
import type { Entry } from './entry.ts';
import type { StandsSince } from './standing-states.ts';

export interface Episodes {
  readonly ended: readonly CorrelationHit[];
  readonly open: OpenEpisode | null;
  /** The newest events that are no hit yet. */
  readonly rest: readonly Entry[];
}

/**
 * The hits of one key, from entries in order. Both borders belong to the window: events so far apart as it is long count
 * together. A hit begins with the first event of the window in which the rule is met, and lasts until a window passed
 * without any event; each such stretch is one hit, however often the rule is met in it.
 */
export function episodesOf(
  rule: CorrelationRule,
  key: string,
  before: OpenEpisode | null,
  entries: readonly Entry[],
  standsSince: StandsSince,
  at: Instant,
): Episodes {
  const window = windowOf(rule);
  const ended: CorrelationHit[] = [];
  let open = before;
  let burst = new Burst(rule, key);
  for (const [index, entry] of entries.entries()) {
    if (open !== null && entry.at > open.lastAt + window) {
      ended.push(close(open, window));
      open = null;
    }
    if (open !== null) {
      open = { ...open, lastAt: Math.max(open.lastAt, entry.at), count: open.count + 1 };
      continue;
    }
    if (entry.at > (burst.entries.at(-1)?.at ?? entry.at) + window) burst = new Burst(rule, key);
    burst.add(entry);
    open = burst.hit(standsSince, Math.min(entries[index + 1]?.at ?? Infinity, at + 1));
    if (open !== null) burst = new Burst(rule, key);
  }
  if (open !== null && open.lastAt + window < at) {
    ended.push(close(open, window));
    open = null;
  }
  return { ended, open, rest: burst.entries };
}

export const close = ({ lastAt, ...hit }: OpenEpisode, window: number): CorrelationHit => ({
  ...hit,
  endsAt: lastAt + window,
});

export const lasting = ({ lastAt: _newest, ...hit }: OpenEpisode): CorrelationHit => ({ ...hit, endsAt: null });
