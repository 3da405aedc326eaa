import type { Brand } from '../kernel/brand.ts';
import type { Validity } from '../kernel/validity.ts';

/** Surrogate id; never a code: codes were reused on 1 July 2025 (Quyết định 19/2025/QĐ-TTg). */
export type UnitId = Brand<'UnitId'>;

export type UnitLevel = 'province' | 'district' | 'commune' | 'agency' | 'school' | 'facility';

/** A code that names a unit for a time: `gso` = General Statistics Office, `agency` = mã định danh điện tử, or a system's own. */
export interface UnitCode extends Validity {
  readonly system: string;
  readonly code: string;
}

/** An administrative unit or an agency ("đơn vị"). */
export interface Unit extends Validity {
  readonly id: UnitId;
  readonly level: UnitLevel;
  /** In Vietnamese: "huyện", "xã", "thị trấn", "phòng", "văn phòng", "công an", "trung tâm"… */
  readonly kind: string;
  /** Full official name, NFC. */
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly codes: readonly UnitCode[];
  readonly parent: UnitId | null;
  readonly areaKm2?: number;
  readonly population?: number;
  readonly legalBasis?: string;
}

/** What became of a unit: many to many, since communes were split as well as merged. */
export interface Succession {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly part: 'whole' | 'partial';
  /** Share of the old unit that went there; unknown for the splits of Đình Dù and Lạc Đạo. */
  readonly weight?: number;
}
