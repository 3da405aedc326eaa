import type { Domain, DomainId } from '../domain.ts';
import type { UnitId } from '../unit.ts';
import { date, id, integer, list, nullable, object, oneOf, text, type TypeOf } from './schema.ts';
import { CADENCES } from './words.ts';

export const domainShape = object(
  {
    id: id<DomainId>(),
    name: text,
    nameEn: text,
    mode: oneOf(['monitor', 'monitor_operate']),
    cadence: oneOf(CADENCES),
    sourceSystems: list(text),
    controllingUnits: list(
      object({ unit: id<UnitId>(), order: integer(1), validFrom: date }, { validTo: nullable(date) }),
    ),
    legalBasis: text,
  },
  { no: nullable(integer(1)), headline: text, short: text, shortEn: text, notes: list(text) },
);

export const domainsShape = object({ domains: list(domainShape) }, { notes: list(text) });

export function toDomain(entry: TypeOf<typeof domainShape>): Domain {
  const { no = null, notes: _, ...rest } = entry;
  return { ...rest, no, controllingUnits: entry.controllingUnits.map((unit) => ({ validTo: null, ...unit })) };
}
