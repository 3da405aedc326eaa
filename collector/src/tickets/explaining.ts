import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';

/** Of the turn that a command speaks of: whose it was, and until when its lateness may be explained. */
export interface Explaining {
  readonly unit: UnitId;
  /** Null: it is not over, so no statement lists it for the last time yet. */
  readonly until: Instant | null;
  /** The unit's period was closed and signed. */
  readonly closed: boolean;
}
