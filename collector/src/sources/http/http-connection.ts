import type { JSONSchemaType } from 'ajv';

/** How we sign in. Exactly one of them; each names environment variables, never a secret itself. */
export interface HttpAuth {
  /** `Authorization: Bearer <value of this variable>`. */
  readonly bearerEnv?: string;
  /** `Authorization: Basic …`, the variable holds `user:password`. */
  readonly basicEnv?: string;
  /** A header of the upstream's own: `{name: X-Api-Key, env: LGSP_KEY}`. */
  readonly header?: { readonly name: string; readonly env: string };
}

/**
 * The days asked for, written into `{{from}}`, `{{to}}` and `{{date}}` (= `{{to}}`) of the URL and the body. A request is
 * for `days` days at most; a run repeats it until the office day of the run is reached. It begins `overlapDays` before
 * the last day read (late corrections), at the first run at `since`: a local date, or a duration back from today
 * (`P1Y`, `P30D`).
 */
export interface DayWindow {
  readonly days: number;
  readonly overlapDays: number;
  readonly format: 'yyyy-MM-dd' | 'dd/MM/yyyy' | 'yyyyMMdd' | 'yyyyMMddHHmmss' | 'iso' | 'yyyy-MM' | 'MM/yyyy' | 'yyyy';
  readonly since: string;
}

/** What every HTTP upstream needs. Redirects are followed (5 at most, and never from https to http). */
export interface HttpConnection {
  /** May begin with `${NAME}` or `${NAME:-https://default}` from the environment. */
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Body of a POST, with the same `{{from}} {{to}} {{date}}`. */
  readonly body?: string;
  readonly auth?: HttpAuth;
  readonly window?: DayWindow;
  /** Ask with If-None-Match / If-Modified-Since; 304 means nothing new. Default: true when there is no window. */
  readonly conditional?: boolean;
  /** Longest silence before we give up: no header, or no further byte of the body. Default 30. */
  readonly timeoutSeconds?: number;
  /** Default 64 MiB for JSON, 2 GiB for CSV (which is streamed). */
  readonly maxBytes?: number;
}

const env = { type: 'string', pattern: '^[A-Z_][A-Z0-9_]*$' } as const;

/** Properties of an HTTP connection, spread into the schemas of `http-json` and `http-csv`. */
export const httpProperties = {
  url: { type: 'string', pattern: '^(https?://|\\$\\{[A-Z_][A-Z0-9_]*(:-https?://[^}]*)?\\})' },
  method: { type: 'string', enum: ['GET', 'POST'], nullable: true },
  headers: { type: 'object', additionalProperties: { type: 'string' }, required: [], nullable: true },
  body: { type: 'string', nullable: true },
  auth: {
    type: 'object',
    properties: {
      bearerEnv: { ...env, nullable: true },
      basicEnv: { ...env, nullable: true },
      header: {
        type: 'object',
        properties: { name: { type: 'string', minLength: 1 }, env },
        required: ['name', 'env'],
        additionalProperties: false,
        nullable: true,
      },
    },
    required: [],
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    nullable: true,
  },
  window: {
    type: 'object',
    properties: {
      days: { type: 'integer', minimum: 1, maximum: 3660 },
      overlapDays: { type: 'integer', minimum: 0, maximum: 366 },
      format: {
        type: 'string',
        enum: ['yyyy-MM-dd', 'dd/MM/yyyy', 'yyyyMMdd', 'yyyyMMddHHmmss', 'iso', 'yyyy-MM', 'MM/yyyy', 'yyyy'],
      },
      since: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2}|P\\d+[DWMY])$' },
    },
    required: ['days', 'overlapDays', 'format', 'since'],
    additionalProperties: false,
    nullable: true,
  },
  conditional: { type: 'boolean', nullable: true },
  timeoutSeconds: { type: 'number', exclusiveMinimum: 0, maximum: 600, nullable: true },
  maxBytes: { type: 'integer', minimum: 1, nullable: true },
} as const satisfies JSONSchemaType<HttpConnection>['properties'];
