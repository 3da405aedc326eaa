import { frame } from './frame.ts';
import { flag, integer, list, mapOf, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { cadenceName, id, moment, severityName, unitLevel } from './words.ts';

/** What `POST /api/v1/query` may be asked for (SEMANTICS §9). */
export const QUERY_KINDS = [
  'series',
  'state',
  'freshness',
  'completeness',
  'runs',
  'events',
  'tickets',
  'accounting',
  'calendar',
] as const;

export const query = object({
  refId: text({ minLength: 1, maxLength: 64 }),
  kind: oneOf(...QUERY_KINDS),
  indicators: optional(list(id(), { maxItems: 1000 })),
  domain: optional(id()),
  /** Without it: every unit the caller may see. */
  unit: optional(id()),
  /** Several units in one question, beside `unit` or without it. */
  units: optional(list(id(), { maxItems: 1000 })),
  /** Everything below the unit too, as the tree stood on the last day of each period. */
  subtree: optional(flag()),
  level: optional(unitLevel),
  source: optional(id()),
  kinds: optional(list(id(), { maxItems: 100 })),
  severities: optional(list(severityName, { maxItems: 3 })),
  from: optional(moment),
  to: optional(moment),
  /** Answers with what was known then. */
  asOf: optional(moment),
  /** Sums figures up over time by the rule of the register. */
  step: optional(oneOf('week', 'month', 'quarter', 'year')),
  cadence: optional(cadenceName),
  /** Of `series`: beside the figures what they are held against, as series of their own, and the bounds of each cell. */
  targets: optional(flag()),
  /**
   * `table` gives every column (quality, revision, source, formula…); default: what panels read. `numeric`: one number and
   * the rest dimensions, what alert rules take of tickets, runs and accounts, whose default is a table.
   */
  format: optional(oneOf('default', 'table', 'numeric')),
  limit: optional(integer({ minimum: 1, maximum: 10_000 })),
  /** Of `accounting`. */
  groupBy: optional(oneOf('unit', 'domain', 'sop', 'severity')),
  /** Of `accounting`: a report period (`2024-06`) or a calendar one (`cal:2024-06`). */
  period: optional(text({ minLength: 1, maxLength: 40 })),
  /** Of `tickets`: those that are in one of these states; `open`: those that are not final. */
  states: optional(list(id(), { maxItems: 14 })),
  open: optional(flag()),
  /** What Grafana adds to every query; taken and not used. */
  datasource: optional({ type: ['object', 'string', 'null'] }),
  hide: optional(flag()),
  intervalMs: optional({ type: 'number' }),
  maxDataPoints: optional({ type: 'number' }),
  queryType: optional(text()),
});

export const queryRequest = object({
  queries: list(query, { minItems: 1, maxItems: 100 }),
  from: optional(moment),
  to: optional(moment),
});

const queryResult = object({
  status: integer(),
  frames: list(frame),
  error: optional(text()),
  errorSource: optional(text()),
});

export const queryAnswer = object({ results: mapOf(queryResult) });

export type Query = TypeOf<typeof query>;
export type QueryKind = (typeof QUERY_KINDS)[number];
export type QueryRequest = TypeOf<typeof queryRequest>;
export type QueryResult = TypeOf<typeof queryResult>;
export type QueryAnswer = TypeOf<typeof queryAnswer>;
