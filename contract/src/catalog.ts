import { flag, listOf, record, shortText, text, textOrNull, texts } from './schema-parts.ts';

const validity = { validFrom: text, validTo: textOrNull };
const anything = { type: ['object', 'null'], additionalProperties: true } as const;

/** `GET /api/v1/catalog`: the registers as far as the caller's scope goes. Connections and contacts are never shown. */
export const catalogSchema = record({
  site: record({
    id: text,
    name: text,
    nameEn: text,
    level: text,
    root: text,
    registersAt: textOrNull,
    demonstration: flag,
  }),
  version: text,
  units: listOf(
    record({ id: shortText, name: text, nameEn: text, level: text, kind: text, parent: textOrNull, ...validity }),
  ),
  domains: listOf(
    record({
      id: shortText,
      no: { type: ['integer', 'null'] },
      name: text,
      nameEn: text,
      mode: text,
      cadence: text,
      sourceSystems: texts,
      controllingUnits: listOf(record({ unit: text, order: { type: 'integer' }, ...validity })),
      legalBasis: text,
    }),
  ),
  indicators: listOf(
    record({
      id: shortText,
      domain: text,
      name: text,
      nameEn: text,
      unit: text,
      shown: record({ symbol: text, symbolEn: text, factor: { type: 'number' }, decimals: { type: 'integer' } }),
      direction: text,
      target: anything,
      cadence: text,
      context: text,
      cumulative: flag,
      levels: texts,
      aggregation: record({ units: text, time: text }),
      classification: text,
      legalBasis: text,
      metric: text,
      version: { type: 'number' },
    }),
  ),
});
