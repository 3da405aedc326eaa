import type { AssetId } from '../catalog/asset.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';

/** A situation that a rule found: from the first event that counts until no event of it is left in the window. */
export interface CorrelationHit {
  readonly rule: string;
  readonly key: string;
  /** Where all of it happened; null when it spread over several units or assets. */
  readonly unit: UnitId | null;
  readonly asset: AssetId | null;
  readonly startsAt: Instant;
  /** When the rule was met. */
  readonly metAt: Instant;
  /** When the window had become empty; null while it lasts. */
  readonly endsAt: Instant | null;
  /** Events of the situation so far. */
  readonly count: number;
}

/** A hit that lasts, and its newest event. */
export interface OpenEpisode extends Omit<CorrelationHit, 'endsAt'> {
  readonly lastAt: Instant;
}
