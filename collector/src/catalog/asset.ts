import type { Brand } from '../kernel/brand.ts';
import type { Validity } from '../kernel/validity.ts';
import type { UnitId } from './unit.ts';

export type AssetId = Brand<'AssetId'>;

/** A host, network or camera: gives the events that name it their unit (SEMANTICS §2). */
export interface Asset extends Validity {
  readonly id: AssetId;
  readonly kind: 'host' | 'network' | 'camera' | 'system';
  /** What events call it: an IP address, a CIDR, a camera id, a host name. */
  readonly keys: readonly string[];
  readonly unit: UnitId;
  readonly place: string;
  readonly owner: UnitId;
  readonly criticality: 'low' | 'medium' | 'high';
}
