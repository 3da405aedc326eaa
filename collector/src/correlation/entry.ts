import type { CorrelationCondition, CorrelationRule } from '../catalog/alerting.ts';
import type { AssetId } from '../catalog/asset.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Event } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';

/** What a rule remembers of an event. */
export interface Entry {
  readonly id: string;
  readonly at: Instant;
  readonly unit: UnitId;
  readonly asset: AssetId | null;
  /** Which conditions of the rule it counts for, and as which value where distinct ones count. */
  readonly counts: readonly { readonly condition: number; readonly value: string }[];
}

type EventCondition = Extract<CorrelationCondition, { event: unknown }>;

/** The word that an event says for a key of a rule: `unit`, `asset`, or one of its own keys. */
const wordOf = (event: Event, key: string): string | null =>
  key === 'unit' ? event.unit : key === 'asset' ? event.asset : (event.keys[key] ?? null);

/** What joins the event with others under this rule, and what is remembered of it; null when it does not count. */
export function entryOf(rule: CorrelationRule, event: Event): { readonly key: string; readonly entry: Entry } | null {
  const counts = rule.when.flatMap((when, condition) => {
    if (!('event' in when) || !isAsked(when, event)) return [];
    const value = when.distinct === undefined ? event.id : wordOf(event, when.distinct);
    return value === null ? [] : [{ condition, value }];
  });
  const key = wordOf(event, rule.by);
  if (counts.length === 0 || key === null || key === '') return null;
  const { id, at, unit, asset } = event;
  return { key, entry: { id, at, unit, asset, counts } };
}

const isAsked = ({ event: asked }: EventCondition, event: Event): boolean =>
  asked.kinds.includes(event.kind) &&
  (asked.domain === undefined || asked.domain === event.domain) &&
  (asked.severity === undefined || asked.severity.includes(event.severity));

/** The order in which events are judged, however they came. */
export const inOrder = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
