/** A data frame in the JSON of Grafana's `/api/ds/query` (data-plane contract: `meta.type`, dimensions as labels). */
export interface Frame {
  readonly schema: {
    readonly refId: string;
    readonly name?: string;
    readonly meta: {
      readonly type: 'timeseries-multi' | 'numeric-long' | 'table';
      readonly typeVersion: readonly [number, number];
      /** `dataUntil`: end of the newest period in the frame; `asOf`: what was known then. */
      readonly custom: Readonly<Record<string, string | number | boolean | null>>;
    };
    readonly fields: readonly FrameField[];
  };
  readonly data: { readonly values: readonly (readonly (string | number | boolean | null)[])[] };
}

export interface FrameField {
  readonly name: string;
  readonly type: 'time' | 'number' | 'string' | 'boolean';
  readonly typeInfo: { readonly frame: 'time.Time' | 'float64' | 'string' | 'bool'; readonly nullable: boolean };
  readonly labels?: Readonly<Record<string, string>>;
  readonly config: Readonly<Record<string, unknown>>;
}

const anyObject = { type: 'object', additionalProperties: true } as const;

export const frameSchema = {
  type: 'object',
  properties: {
    schema: {
      type: 'object',
      properties: {
        refId: { type: 'string' },
        name: { type: 'string' },
        meta: {
          type: 'object',
          properties: {
            type: { enum: ['timeseries-multi', 'numeric-long', 'table'] },
            typeVersion: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
            custom: anyObject,
          },
          required: ['type', 'typeVersion', 'custom'],
          additionalProperties: false,
        },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              name: { type: 'string' },
              type: { enum: ['time', 'number', 'string', 'boolean'] },
              typeInfo: anyObject,
              labels: { type: 'object', additionalProperties: { type: 'string' } },
              config: anyObject,
            },
            required: ['name', 'type', 'typeInfo', 'config'],
            additionalProperties: false,
          },
        },
      },
      required: ['refId', 'meta', 'fields'],
      additionalProperties: false,
    },
    data: {
      type: 'object',
      properties: { values: { type: 'array', items: { type: 'array' } } },
      required: ['values'],
      additionalProperties: false,
    },
  },
  required: ['schema', 'data'],
  additionalProperties: false,
} as const;
