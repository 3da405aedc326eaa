import { list, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';

const directoryUnit = object({
  id: text(),
  name: text(),
  nameEn: text(),
  level: oneOf('province', 'district', 'commune', 'agency', 'school', 'facility'),
  parent: nullable(text()),
  validFrom: text(),
  validTo: nullable(text()),
});

/** `GET /api/v1/units`: names of every unit, for whoever has to name one outside the own scope. */
export const directoryAnswer = object({ items: list(directoryUnit) });
export type DirectoryAnswer = TypeOf<typeof directoryAnswer>;
