import type { Brand } from '../kernel/brand.ts';
import type { Cadence } from '../kernel/period.ts';
import type { Validity } from '../kernel/validity.ts';
import type { UnitId } from './unit.ts';

export type DomainId = Brand<'DomainId'>;

/** "Giám sát" asks for action and status; "Giám sát, điều hành" may also order and mobilise (QĐ 1670/QĐ-UBND, Điều 7). */
export type DomainMode = 'monitor' | 'monitor_operate';

/** A unit that exploits and controls the data of a domain ("bộ phận khai thác, kiểm soát dữ liệu"), in the order of Điều 8. */
export interface ControllingUnit extends Validity {
  readonly unit: UnitId;
  readonly order: number;
}

/** A monitored domain ("lĩnh vực giám sát"). */
export interface Domain {
  readonly id: DomainId;
  /** Row of the table of Điều 8; null for domains that are our own (operations, data quality). */
  readonly no: number | null;
  readonly name: string;
  readonly nameEn: string;
  readonly mode: DomainMode;
  readonly cadence: Cadence;
  /** Source systems as the decision names them; empty where the decision leaves the cell empty (row 10). */
  readonly sourceSystems: readonly string[];
  readonly controllingUnits: readonly ControllingUnit[];
  readonly legalBasis: string;
  /** Id of the indicator that speaks for the domain on the leaders' overview, as long as no other one is red. */
  readonly headline?: string;
  /** What fits on a tile and on the wall: "Ngân sách". */
  readonly short?: string;
  readonly shortEn?: string;
}
