import { flag, integer, list, mapOf, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { cadenceName, freshnessStatus, instant, latenessCause, sentence } from './words.ts';

const faultyCell = object({
  id: integer(),
  at: instant(),
  /** File, address or topic. */
  origin: text(),
  row: integer(),
  field: text(),
  sentence,
  /** Of fields declared non-personal only. */
  values: mapOf(text()),
});

const owedItem = object({
  source: text(),
  name: sentence,
  domain: text(),
  kind: text(),
  cadence: cadenceName,
  period: text(),
  dueAt: instant(),
  /** Working time until it is due; negative: overdue by so much. */
  leftMs: integer(),
  status: freshnessStatus,
  /** Whose fault the lateness is: only `unit` counts against the unit. */
  cause: nullable(latenessCause),
  /** Units whose figures are missing; of the source's owner every unit. */
  units: list(text()),
  /** Indicators that none, or not all, of these units have yet. */
  missing: list(text()),
  /** What the caller may do about it. */
  by: oneOf('upload', 'entry', 'none'),
  mayDeliver: flag(),
  /** What was sent and not accepted, the newest first. */
  faulty: list(faultyCell),
});
export type OwedItem = TypeOf<typeof owedItem>;
export type FaultyCell = TypeOf<typeof faultyCell>;

/** `GET /api/v1/figures/owed?unit=`: figures a unit owes now, or answers for as the owner of their source. */
export const owedAnswer = object({ asOf: instant(), unit: text(), items: list(owedItem) });
export type OwedAnswer = TypeOf<typeof owedAnswer>;
