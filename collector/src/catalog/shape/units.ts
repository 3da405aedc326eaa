import type { Succession, Unit, UnitId } from '../unit.ts';
import { date, id, list, nullable, number, object, oneOf, positive, text, type TypeOf } from './schema.ts';
import { LEVELS } from './words.ts';

export const unitShape = object(
  {
    id: id<UnitId>(),
    level: oneOf(LEVELS),
    name: text,
    nameEn: text,
    validFrom: date,
  },
  {
    kind: text,
    aliases: list(text),
    codes: list(object({ system: text, code: text }, { validFrom: date, validTo: nullable(date) })),
    parent: nullable(id<UnitId>()),
    validTo: nullable(date),
    areaKm2: positive,
    population: number,
    legalBasis: text,
    notes: list(text),
  },
);

export const successionShape = object(
  { from: id<UnitId>(), to: id<UnitId>(), part: oneOf(['whole', 'partial']) },
  { weight: positive },
);

export const unitsShape = object({ units: list(unitShape) }, { successions: list(successionShape), notes: list(text) });

/** The unit as the catalog keeps it; a code that says no days holds as long as its unit. */
export function toUnit(entry: TypeOf<typeof unitShape>): Unit {
  const { validTo = null, codes = [], aliases = [], parent = null, kind = entry.level, notes: _, ...rest } = entry;
  const { validFrom } = entry;
  return { ...rest, kind, aliases, parent, validTo, codes: codes.map((code) => ({ validFrom, validTo, ...code })) };
}

export const toSuccession = (entry: TypeOf<typeof successionShape>): Succession => entry;
