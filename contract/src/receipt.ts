import { integer, list, mapOf, nullable, number, object, optional, text, either } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { id, sentence } from './words.ts';

/** A row that was not accepted: what is wrong, where, what to do. */
const quarantinedRow = object({
  row: integer({ description: '1-based; 0 = the whole delivery' }),
  field: text(),
  reason: text(),
  sentence,
  unit: nullable(text()),
  values: mapOf(text()),
});

/** What became of a delivery; said after the commit, so it is true. */
export const receipt = object({
  run: text(),
  source: text(),
  accepted: integer(),
  revised: integer(),
  unchanged: integer(),
  events: integer(),
  repeatedEvents: integer(),
  corrected: integer(),
  quarantined: integer(),
  refused: integer({ description: 'records with a secrecy mark; nothing of them is kept' }),
  /** The first 1000; all of them by `GET /api/v1/quarantine?run=`. */
  rows: list(quarantinedRow),
  notice: nullable(sentence),
});
export type Receipt = TypeOf<typeof receipt>;

/** `POST /api/v1/observations`: figures in base units (VND, ratio 0..1, hours, counts). */
export const postedObservations = object({
  source: id(),
  records: list(
    object(
      {
        indicator: id(),
        unit: either(id(), object({ system: id(), code: id() })),
        period: text({ minLength: 1, maxLength: 40 }),
        value: optional(number()),
        numerator: optional(number()),
        denominator: optional(number()),
      },
      { additionalProperties: true },
    ),
    { minItems: 1, maxItems: 100_000 },
  ),
});
export type PostedObservations = TypeOf<typeof postedObservations>;
