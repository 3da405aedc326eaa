import type { Site } from '../site.ts';
import type { UnitId } from '../unit.ts';
import { date, flag, id, list, matching, nullable, object, oneOf, text, type TypeOf } from './schema.ts';

const facts = {
  name: text,
  nameEn: text,
  level: oneOf(['province', 'district', 'commune']),
  root: id<UnitId>(),
  letterhead: object({ superior: text, issuer: text, place: text, seal: flag, documentCode: text }),
  signer: object({ title: text, capacity: text }),
  legalBasis: text,
};
const settings = { registersAt: nullable(date), demonstration: flag, notes: list(text) };
const siteId = matching('^[a-z0-9][a-z0-9-]*$');

/** A site that stands on its own. */
export const siteShape = object({ id: siteId, ...facts }, settings);

/** A site that reads the registers of another wherever it has none of its own. */
export const siteOverBaseShape = object({ id: siteId, base: siteId }, { ...facts, ...settings });

export function toSite(entry: TypeOf<typeof siteShape>): Site {
  const { notes: _, registersAt = null, demonstration = false, ...rest } = entry;
  return { ...rest, registersAt, demonstration };
}
