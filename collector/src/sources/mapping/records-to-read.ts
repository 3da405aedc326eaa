import type { ParseContext } from '../source-kind.ts';
import type { Delivery } from './delivery.ts';
import type { Variables } from './expression.ts';
import type { PartOutcome, Reject } from './outcome-of-part.ts';
import type { Records } from './records.ts';

/** Records of a part with all that reading them needs. */
export interface RecordsToRead {
  readonly records: Records;
  /** Records that a gate has already dealt with. */
  readonly skipped: ReadonlySet<number>;
  readonly delivery: Delivery;
  readonly variables: Variables;
  readonly context: ParseContext;
  readonly outcome: PartOutcome;
  readonly reject: Reject;
}
