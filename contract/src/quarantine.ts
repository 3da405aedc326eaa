import { integer, mapOf, nullable, object, text } from './schema.ts';
import { instant, pageOf, sentence } from './words.ts';
import type { TypeOf } from './schema.ts';

/** `GET /api/v1/quarantine`: records that were not accepted, for their sender. */
const quarantineItem = object({
  id: integer(),
  run: text(),
  at: instant(),
  source: text(),
  origin: text(),
  row: integer(),
  field: text(),
  reason: text(),
  sentence,
  values: mapOf(text()),
  unit: nullable(text()),
});
export type QuarantineItem = TypeOf<typeof quarantineItem>;
export const quarantinePage = pageOf(quarantineItem);
