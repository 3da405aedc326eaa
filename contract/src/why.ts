import { targetSaid } from './leaders-overview.ts';
import { flag, integer, list, nullable, number, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { freshnessStatus, instant, latenessCause, qualityName, stateName } from './words.ts';

/** `GET /api/v1/figures/why`: everything that stands behind one figure. */
export const whyAnswer = object({
  indicator: text(),
  unit: text(),
  /** Of what only the units below owe: the judgement of their aggregate, as on the leaders' overview. */
  state: stateName,
  since: nullable(instant()),
  judged: nullable(stateName),
  /** False: shown for this unit, owed and judged elsewhere. */
  owedHere: flag(),
  period: nullable(text()),
  periodFrom: nullable(instant()),
  periodTo: nullable(instant()),
  value: nullable(number()),
  numerator: nullable(number()),
  denominator: nullable(number()),
  revision: nullable(integer()),
  knownAt: nullable(instant()),
  quality: nullable(qualityName),
  /** Units behind an aggregated figure. */
  present: nullable(integer()),
  expected: nullable(integer()),
  source: nullable(object({ id: text(), name: text(), nameEn: text(), owner: text() })),
  dueAt: nullable(instant()),
  target: nullable(targetSaid),
  /** Figures that the formula takes, as they stood. */
  inputs: list(
    object({
      part: oneOf('numerator', 'denominator', 'term'),
      sign: integer(),
      indicator: text(),
      period: nullable(text()),
      value: nullable(number()),
    }),
  ),
  /** Newest lines of the ledger of lateness, what is late first. */
  freshness: list(
    object({
      source: text(),
      unit: text(),
      period: text(),
      status: freshnessStatus,
      dueAt: instant(),
      receivedAt: nullable(instant()),
      cause: nullable(latenessCause),
      present: integer(),
      expected: integer(),
    }),
  ),
});
export type WhyAnswer = TypeOf<typeof whyAnswer>;
