import { list, nullable, object, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { unitLevel } from './words.ts';

const directoryUnit = object({
  id: text(),
  name: text(),
  nameEn: text(),
  level: unitLevel,
  parent: nullable(text()),
  validFrom: text(),
  validTo: nullable(text()),
});

/** `GET /api/v1/units`: names of every unit, for whoever has to name one outside the own scope. */
export const directoryAnswer = object({ items: list(directoryUnit) });
export type DirectoryAnswer = TypeOf<typeof directoryAnswer>;
