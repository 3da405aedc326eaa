import type { CorrelationRule } from '../catalog/alerting.ts';
import type { Event } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CellState } from '../observations/state.ts';
import { windowOf } from './burst.ts';
import type { CorrelationHit, OpenEpisode } from './correlation-hit.ts';
import { hitsOfStates, onStatesAlone } from './correlate.ts';
import { entryOf, inOrder, type Entry } from './entry.ts';
import { episodesOf, lasting } from './episodes.ts';
import { standingStates } from './standing-states.ts';
import { thinOut } from './thin-out.ts';

/** Entries of one key that are remembered as they are; beyond, they are thinned out. */
const MANY = 500;

interface KeyMemory {
  entries: Entry[];
  open: OpenEpisode | null;
  thinnedTo: number;
}

/**
 * The same as `correlate`, while events come: remembers what may still count, which is less than a rule's count of events
 * per key, two windows long. An event that comes more than one window late may be overlooked.
 */
export class CorrelationWindows {
  readonly #rules: readonly CorrelationRule[];
  readonly #memory: ReadonlyMap<string, Map<string, KeyMemory>>;

  constructor(rules: readonly CorrelationRule[]) {
    this.#rules = rules;
    this.#memory = new Map(rules.map(({ id }) => [id, new Map<string, KeyMemory>()]));
  }

  /** Takes events; returns every hit that lasts, and those that ended since the last time. */
  take(events: readonly Event[], states: readonly CellState[], at: Instant): readonly CorrelationHit[] {
    return this.#rules.flatMap((rule) => {
      if (onStatesAlone(rule)) return hitsOfStates(rule, states, at);
      const keys = this.#memory.get(rule.id) ?? new Map<string, KeyMemory>();
      const touched = this.#remember(rule, keys, events);
      const asksStates = rule.when.some((when) => 'state' in when);
      const stands = standingStates(rule, states);
      const hits: CorrelationHit[] = [];
      for (const [key, memory] of keys) {
        if (asksStates || memory.open !== null || touched.has(key)) hits.push(...judge(rule, key, memory, stands, at));
        if (memory.open === null && isOver(rule, memory, at)) keys.delete(key);
      }
      return hits;
    });
  }

  #remember(rule: CorrelationRule, keys: Map<string, KeyMemory>, events: readonly Event[]): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const event of events) {
      const found = entryOf(rule, event);
      if (found === null) continue;
      const memory = keys.get(found.key) ?? { entries: [], open: null, thinnedTo: 0 };
      keys.set(found.key, memory);
      memory.entries.push(found.entry);
      touched.add(found.key);
    }
    return touched;
  }
}

function judge(
  rule: CorrelationRule,
  key: string,
  memory: KeyMemory,
  stands: ReturnType<typeof standingStates>,
  at: Instant,
): readonly CorrelationHit[] {
  const entries = [...new Map(memory.entries.map((entry) => [entry.id, entry])).values()].sort(inOrder);
  const { ended, open, rest } = episodesOf(rule, key, memory.open, entries, stands, at);
  memory.open = open;
  memory.entries = remembered(rule, rest, memory);
  return open === null ? ended : [...ended, lasting(open)];
}

function remembered(rule: CorrelationRule, rest: readonly Entry[], memory: KeyMemory): Entry[] {
  const oldest = (rest.at(-1)?.at ?? 0) - 2 * windowOf(rule);
  const recent = rest.filter(({ at }) => at >= oldest);
  if (recent.length <= Math.max(MANY, 2 * memory.thinnedTo)) return recent;
  const thin = thinOut(recent, windowOf(rule));
  memory.thinnedTo = thin.length;
  return thin;
}

const isOver = (rule: CorrelationRule, { entries }: KeyMemory, at: Instant): boolean =>
  (entries.at(-1)?.at ?? 0) + 2 * windowOf(rule) < at;
