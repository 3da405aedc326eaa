import type { Cell } from '../cells/cell-text.ts';
import type { Delivery } from '../mapping/delivery.ts';

/** Rows of a CSV file, a sheet or a query, with the header they stand under. */
export interface TableContent {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Cells above the header: letterhead, title, secrecy stamp. */
  readonly preamble: readonly string[];
  readonly delivery: Delivery;
  /** True for the part that follows the header directly. */
  readonly first: boolean;
}
