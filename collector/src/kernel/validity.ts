import type { LocalDate } from './local-date.ts';

/** Both days belong to the span; `validTo: null` means until further notice. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export const isValidAt = (span: Validity, date: LocalDate): boolean =>
  span.validFrom <= date && (span.validTo === null || date <= span.validTo);

export const overlap = (a: Validity, b: Validity): boolean =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

/** True when `inner` holds on no day on which `outer` does not. */
export const isWithinSpan = (inner: Validity, outer: Validity): boolean =>
  outer.validFrom <= inner.validFrom &&
  (outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo));
