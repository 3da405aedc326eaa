import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';

export const REJECTION_REASONS = [
  'unknown unit',
  'unit not valid at that date',
  'unknown indicator',
  'not a number',
  'missing value',
  'negative count',
  'ratio above one',
  'denominator is zero',
  'not a date',
  'period in the future',
  'period does not match the cadence',
  'duplicate in the same delivery',
  'totals do not add up',
  'personal data',
  'not readable',
  'unknown field',
  'outside your scope',
  'indicator does not belong to this source',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** A record that could not be accepted, kept so that its sender can mend it. */
export interface Rejection {
  readonly source: SourceId;
  /** File name, URL without query, or topic. */
  readonly origin: string;
  /** 1-based line or record; 0 = the whole delivery. */
  readonly row: number;
  readonly field: string;
  readonly reason: RejectionReason;
  /** What is wrong, where, and what to do, in Vietnamese and English; without any value of a personal field. */
  readonly sentence: { readonly vi: string; readonly en: string };
  /** Values of declared non-personal fields only (SEMANTICS §2). */
  readonly values: Readonly<Record<string, string>>;
  /** Whose record it is, if that much could be read. */
  readonly unit: UnitId | null;
}

/**
 * A record or file with a secrecy mark (domain §7.1): nothing of it is kept but this. The source stops until a named
 * person releases it; the release skips exactly this hash.
 */
export interface Refusal {
  readonly source: SourceId;
  /** Keyed HMAC-SHA-256 of the record. */
  readonly hash: string;
  readonly scope: 'record' | 'file';
}

/** A value that was understood although it was badly written: counted and shown, not rejected. */
export interface Correction {
  readonly row: number;
  readonly field: string;
  readonly what:
    | 'percent scale'
    | 'old tone marks'
    | 'name instead of code'
    | 'other spelling'
    | 'said twice'
    | 'not NFC'
    | 'date format'
    | 'decimal comma';
}
