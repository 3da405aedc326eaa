/** A unit by its id of ours, or by a code of a system. */
export type PostedUnit = string | { readonly system: string; readonly code: string };

/** One figure: value, or numerator and denominator, in base units (VND, ratio 0..1, hours, counts). */
export interface PostedRecord {
  readonly indicator: string;
  readonly unit: PostedUnit;
  /** Canonical key (`2024-06-03`, `2024-W23`, `2024-06`, `2024-Q2`, `2024`; `cal:` before it in the calendar context). */
  readonly period: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** Body of `POST /api/v1/observations`. */
export interface PostedObservations {
  readonly source: string;
  readonly records: readonly PostedRecord[];
}
