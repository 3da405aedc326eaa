import type { AssetId } from '../catalog/asset.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';

/** Who said it. */
export const PRODUCERS = [
  'alertmanager',
  'grafana',
  'prometheus',
  'indicator',
  'freshness',
  'correlation',
  'event',
  'watchdog',
] as const;
export type Producer = (typeof PRODUCERS)[number];

/**
 * One alert as one producer reports it once: firing or resolved, with the words of our contract (SEMANTICS §4). Labels
 * of other people were mapped by data before. Missing words are null, never guessed.
 */
export interface AlertSignal {
  readonly producer: Producer;
  /** With `startsAt` the identity of an alert. */
  readonly fingerprint: string;
  /** As the producer says: evidence, not our time. */
  readonly startsAt: Instant;
  readonly status: 'firing' | 'resolved';
  /** Grafana's `grafana_state_reason` and the like: the rule or its data changed, not the world. Null = the world. */
  readonly notTheWorld: string | null;
  readonly name: string;
  readonly domain: DomainId | null;
  readonly indicator: IndicatorId | null;
  readonly unit: UnitId | null;
  readonly source: SourceId | null;
  readonly asset: AssetId | null;
  readonly severity: 'info' | 'warning' | 'critical';
  /** `indicator.state`, `data.late`, `source.down`, a correlation rule's kind, or what the label says. */
  readonly kind: string;
  readonly correlationKey: string | null;
  readonly drill: boolean;
  /** The mapped labels, for the list of alerts; no free text, nothing about a person. */
  readonly labels: Readonly<Record<string, string>>;
}
