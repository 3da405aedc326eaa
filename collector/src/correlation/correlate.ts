import type { CorrelationRule } from '../catalog/alerting.ts';
import type { Event } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CellState } from '../observations/state.ts';
import type { CorrelationHit } from './correlation-hit.ts';
import { entryOf, inOrder, type Entry } from './entry.ts';
import { episodesOf, lasting } from './episodes.ts';
import { standingStates, unitsStanding } from './standing-states.ts';

/**
 * What the rules find in all events and in the states of now (QĐ 2338/QĐ-UBND, Điều 3.4b): several events by key within a
 * window, across domains. The order in which the events came makes no difference. Ordered by rule, key and start.
 */
export function correlate(
  rules: readonly CorrelationRule[],
  events: readonly Event[],
  states: readonly CellState[],
  at: Instant,
): readonly CorrelationHit[] {
  return rules.flatMap((rule) => {
    if (onStatesAlone(rule)) return hitsOfStates(rule, states, at);
    const stands = standingStates(rule, states);
    return [...byKey(rule, events)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, entries]) => {
        const { ended, open } = episodesOf(rule, key, null, entries.sort(inOrder), stands, at);
        return open === null ? ended : [...ended, lasting(open)];
      });
  });
}

export const onStatesAlone = ({ when }: CorrelationRule): boolean => when.every((one) => 'state' in one);

function byKey(rule: CorrelationRule, events: readonly Event[]): Map<string, Entry[]> {
  const keys = new Map<string, Entry[]>();
  for (const event of new Map(events.map((one) => [one.id, one])).values()) {
    const found = entryOf(rule, event);
    if (found === null) continue;
    const entries = keys.get(found.key);
    if (entries === undefined) keys.set(found.key, [found.entry]);
    else entries.push(found.entry);
  }
  return keys;
}

/** A rule on states alone holds by unit, from when the last of them began to stand until one of them leaves. */
export function hitsOfStates(
  rule: CorrelationRule,
  states: readonly CellState[],
  at: Instant,
): readonly CorrelationHit[] {
  if (rule.by !== 'unit') return [];
  const stands = standingStates(rule, states);
  return unitsStanding(rule, states).flatMap((unit) => {
    const since = stands([unit]);
    if (since === null || since > at) return [];
    return [{ rule: rule.id, key: unit, unit, asset: null, startsAt: since, metAt: since, endsAt: null, count: 0 }];
  });
}
