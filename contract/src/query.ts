import { frameSchema } from './frame.ts';
import type { Frame } from './frame.ts';
import type { From } from './json-schema.ts';
import { flag, shortText } from './schema-parts.ts';

/** Kinds of the query protocol (SEMANTICS §9). The last two come with the second river and say so until then. */
export const QUERY_KINDS = [
  'series',
  'state',
  'freshness',
  'completeness',
  'runs',
  'events',
  'tickets',
  'accounting',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** Epoch milliseconds, ISO 8601 with offset, or `now`, `now-7d`, `now-1M` of the office clock. */
const time = { type: ['string', 'number'], maxLength: 40 } as const;
const names = { type: 'array', items: shortText, maxItems: 500 } as const;

export const oneQuerySchema = {
  type: 'object',
  properties: {
    refId: { type: 'string', minLength: 1, maxLength: 40 },
    kind: { enum: QUERY_KINDS },
    indicators: names,
    domain: shortText,
    unit: shortText,
    /** The unit and everything below it. */
    subtree: flag,
    sources: names,
    from: time,
    to: time,
    /** What was known then. */
    asOf: time,
    /** Longer periods, made by the indicator's own rule of time. */
    step: { enum: ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] },
    format: { enum: ['timeseries', 'table'] },
    severities: names,
    limit: { type: 'integer', minimum: 1, maximum: 10_000 },
    /** Kinds of events. */
    eventKinds: names,
    language: { enum: ['vi', 'en'] },
  },
  required: ['refId', 'kind'],
  additionalProperties: false,
} as const;

export const queryRequestSchema = {
  type: 'object',
  properties: { queries: { type: 'array', items: oneQuerySchema, minItems: 1, maxItems: 100 }, from: time, to: time },
  required: ['queries'],
  additionalProperties: false,
} as const;

export const queryAnswerSchema = {
  type: 'object',
  properties: {
    results: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          status: { type: 'integer' },
          frames: { type: 'array', items: frameSchema },
          error: { type: 'string' },
          errorSource: { enum: ['downstream', 'plugin'] },
        },
        required: ['status', 'frames'],
        additionalProperties: false,
      },
    },
  },
  required: ['results'],
  additionalProperties: false,
} as const;

export type OneQuery = From<typeof oneQuerySchema>;
export type QueryRequest = From<typeof queryRequestSchema>;

export interface QueryResult {
  readonly status: number;
  readonly frames: readonly Frame[];
  readonly error?: string;
  readonly errorSource?: 'downstream' | 'plugin';
}
