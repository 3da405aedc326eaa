const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;

const listOf = (required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'array',
  items: { type: 'object', required, properties },
});

/** What `GET /api/v1/catalog` answers. Domains and indicators are as their registers have them. */
export const catalogSchema = {
  type: 'object',
  required: ['version', 'site', 'units', 'successions', 'domains', 'indicators', 'sources'],
  additionalProperties: false,
  properties: {
    version: { ...text, description: 'SHA-256 over the content of all registers' },
    site: {
      type: 'object',
      required: ['id', 'name', 'nameEn', 'level', 'root', 'registersAt', 'demonstration'],
      additionalProperties: false,
      properties: {
        id: text,
        name: text,
        nameEn: text,
        level: { enum: ['province', 'district', 'commune'] },
        root: text,
        registersAt: { ...textOrNull, description: 'Units and assignments are read as they stood on that day' },
        demonstration: { type: 'boolean' },
      },
    },
    units: listOf(['id', 'level', 'kind', 'name', 'nameEn', 'parent', 'codes', 'validFrom', 'validTo'], {
      id: text,
      level: { enum: ['province', 'district', 'commune', 'agency', 'school', 'facility'] },
      name: text,
      parent: textOrNull,
      validFrom: text,
      validTo: textOrNull,
    }),
    successions: listOf(['from', 'to', 'part'], { from: text, to: text, part: { enum: ['whole', 'partial'] } }),
    domains: listOf(['id', 'name', 'nameEn', 'mode', 'cadence'], {
      id: text,
      mode: { enum: ['monitor', 'monitor_operate'] },
    }),
    indicators: listOf(['id', 'domain', 'name', 'nameEn', 'unit', 'shown', 'cadence', 'classification'], {
      id: text,
      domain: text,
      unit: text,
      classification: { enum: ['open', 'shared', 'internal', 'restricted'] },
    }),
    sources: listOf(['id', 'name', 'nameEn', 'domain', 'kind', 'cadence', 'owner'], { id: text, domain: text }),
  },
};
