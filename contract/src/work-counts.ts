import { integer, nullable, object } from './schema.ts';
import type { TypeOf } from './schema.ts';

/** `GET /api/v1/work-counts`: what needs a hand, for the navigation; null: the asker may not see it. */
export const workCounts = object({
  /** Open tickets that are overdue, or that nobody has verified yet; one that is both is counted once in `tickets`. */
  desk: nullable(object({ tickets: integer(), overdue: integer(), unverified: integer() })),
  /** Sources that are down or stopped, of all. */
  sources: nullable(object({ down: integer(), total: integer() })),
  /** Open cases of the SOC. */
  soc: nullable(object({ cases: integer() })),
});
export type WorkCounts = TypeOf<typeof workCounts>;
