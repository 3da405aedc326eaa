import type { AssetId } from '../catalog/asset.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Brand } from '../kernel/brand.ts';
import type { Instant } from '../kernel/clock.ts';

export type EventId = Brand<'EventId'>;
export type Severity = 'info' | 'warning' | 'critical';

/** Something that happened: a security event, a camera going dark, a post. No personal data (SEMANTICS §2). */
export interface Event {
  /** Stable for the same happening, so that a second delivery changes nothing. */
  readonly id: EventId;
  readonly source: SourceId;
  readonly domain: DomainId;
  readonly kind: string;
  readonly unit: UnitId;
  readonly asset: AssetId | null;
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly severity: Severity;
  /** Correlation keys: host, camera, signature id, network… */
  readonly keys: Readonly<Record<string, string>>;
}
