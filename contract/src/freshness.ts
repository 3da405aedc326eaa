import { integer, nullable, number, object, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { cadenceName, freshnessStatus, instant, latenessCause, pageOf } from './words.ts';

/** `GET /api/v1/freshness`: lines of the ledger of lateness. */
const freshnessItem = object({
  source: text(),
  cadence: cadenceName,
  unit: text(),
  period: text(),
  periodEnd: instant(),
  dueAt: instant(),
  missingAt: instant(),
  present: integer(),
  expected: integer(),
  receivedAt: nullable(instant()),
  status: freshnessStatus,
  cause: nullable(latenessCause),
});
export type FreshnessItem = TypeOf<typeof freshnessItem>;
export const freshnessPage = pageOf(freshnessItem);

/** `GET /api/v1/completeness`: figures that are due and there, per source and unit. */
const completenessItem = object({
  source: text(),
  unit: text(),
  present: integer(),
  expected: integer(),
  ratio: nullable(number()),
});
export const completenessPage = pageOf(completenessItem);
