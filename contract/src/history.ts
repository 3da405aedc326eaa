import { integer, nullable, number, object, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { instant, pageOf, qualityName } from './words.ts';

/** `GET /api/v1/observations/history`: everything that was ever said of one figure. */
const revisionItem = object({
  indicator: text(),
  unit: text(),
  period: text(),
  revision: integer(),
  value: nullable(number()),
  numerator: nullable(number()),
  denominator: nullable(number()),
  source: text(),
  knownAt: instant(),
  quality: qualityName,
  present: nullable(integer()),
  expected: nullable(integer()),
});
export type RevisionItem = TypeOf<typeof revisionItem>;
export const historyPage = pageOf(revisionItem);
