import type { DomainId } from '../domain.ts';
import type { IndicatorId } from '../indicator.ts';
import { SOURCE_KINDS, type SourceId, type SourceSpec } from '../source-spec.ts';
import type { UnitId } from '../unit.ts';
import {
  date,
  either,
  flag,
  id,
  integer,
  list,
  mapping,
  matching,
  nullable,
  number,
  object,
  oneOf,
  record,
  text,
  type TypeOf,
} from './schema.ts';
import { CADENCES, LEVELS, SEVERITIES } from './words.ts';

const timeOfDay = matching('^([01]\\d|2[0-3]):[0-5]\\d$');
const fixedUnit = object({ fixed: id<UnitId>() });
const unitField = object({ field: text, system: text });
const dated = object({ field: text, format: text });
const severity = oneOf(SEVERITIES);

const figure = object(
  { indicator: id<IndicatorId>() },
  {
    value: text,
    numerator: text,
    denominator: text,
    scale: number,
    percent: oneOf(['either']),
    measure: text,
    aboveOne: flag,
  },
);

const observationMapping = object(
  { unit: either('{field, system} or {fixed: a unit}', [unitField, fixedUnit]), period: dated },
  {
    records: text,
    indicatorField: text,
    indicatorNames: record(id<IndicatorId>()),
    valueField: text,
    numeratorField: text,
    denominatorField: text,
    measureField: text,
    figures: list(figure),
    numbers: oneOf(['plain', 'vi', 'auto']),
    totals: list(text),
  },
);

const eventMapping = object(
  {
    id: text,
    kind: either('a field, or {fixed: a word}', [text, object({ fixed: text })]),
    at: dated,
    unit: either('{field, system}, {asset: a field} or {fixed: a unit}', [
      unitField,
      object({ asset: text }),
      fixedUnit,
    ]),
    severity: either('{field, map} or {fixed: info|warning|critical}', [
      object({ field: text, map: record(severity) }),
      object({ fixed: severity }),
    ]),
  },
  { records: text, keys: record(text) },
);

export const sourceShape = object(
  {
    id: id<SourceId>(),
    name: text,
    domain: id<DomainId>(),
    kind: oneOf(SOURCE_KINDS),
    cadence: oneOf(CADENCES),
    owner: id<UnitId>(),
    connection: mapping,
  },
  {
    nameEn: text,
    validFrom: date,
    validTo: nullable(date),
    context: oneOf(['calendar', 'report']),
    operator: id<UnitId>(),
    schedule: object(
      {},
      {
        at: list(timeOfDay),
        every: matching('^P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$'),
        days: oneOf(['all', 'working']),
      },
    ),
    due: nullable(object({ workingDays: integer(0), time: matching('^(end|([01]\\d|2[0-3]):[0-5]\\d)$') })),
    expects: nullable(
      object(
        {
          indicators: list(id<IndicatorId>(), { min: 1 }),
          units: either('a list of units, or {level: a level}', [list(id<UnitId>()), object({ level: oneOf(LEVELS) })]),
        },
        { days: oneOf(['all', 'working']) },
      ),
    ),
    dependsOn: list(id<SourceId>()),
    observations: nullable(observationMapping),
    events: nullable(eventMapping),
    secrecyFields: list(text),
    nonPersonalFields: list(text),
    eventRetentionDays: integer(1),
    legalBasis: text,
    notes: list(text),
  },
);

export const sourcesShape = object({ sources: list(sourceShape) }, { notes: list(text) });

type Entry = TypeOf<typeof sourceShape>;

/** The source as the catalog keeps it; what a stranger's first entry leaves out has the harmless default. */
export function toSource(entry: Entry): SourceSpec {
  const { notes: _, ...rest } = entry;
  return {
    nameEn: entry.name,
    operator: entry.owner,
    context: 'report',
    due: null,
    dependsOn: [],
    secrecyFields: [],
    nonPersonalFields: [],
    eventRetentionDays: 90,
    legalBasis: '',
    ...rest,
    validFrom: entry.validFrom ?? ('1900-01-01' as SourceSpec['validFrom']),
    validTo: entry.validTo ?? null,
    schedule: { days: 'working', ...entry.schedule },
    expects: entry.expects ? { days: 'working', ...entry.expects } : null,
    observations: entry.observations ? { numbers: 'auto', ...entry.observations } : null,
    events: entry.events ? { keys: {}, ...entry.events } : null,
  };
}
