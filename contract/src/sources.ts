import type { From } from './json-schema.ts';
import {
  count,
  flag,
  instant,
  instantOrNull,
  listOf,
  page,
  reasonText,
  record,
  text,
  textOrNull,
  texts,
} from './schema-parts.ts';

export const sourceSchema = record({
  id: text,
  name: text,
  nameEn: text,
  domain: text,
  kind: text,
  cadence: text,
  owner: text,
  operator: text,
  lastRunAt: instantOrNull,
  lastSuccessAt: instantOrNull,
  lastOutcome: textOrNull,
  downSince: instantOrNull,
  stoppedAt: instantOrNull,
  openRefusals: count,
});

export const sourcesSchema = page(sourceSchema);

export const runSchema = record({
  id: text,
  source: text,
  startedAt: instant,
  finishedAt: instantOrNull,
  outcome: textOrNull,
  accepted: count,
  revised: count,
  unchanged: count,
  corrected: count,
  quarantined: count,
  refused: count,
  events: count,
  bytes: count,
  durationSeconds: { type: ['number', 'null'] },
  fault: textOrNull,
  traceId: textOrNull,
});

export const runsSchema = page(runSchema);

/** `POST /api/v1/sources/{id}/release`: a named person lets a stopped source go on. `by` is for the command line of the operator. */
export const releaseSchema = {
  type: 'object',
  properties: { reason: reasonText, by: { type: 'string', minLength: 1, maxLength: 200 } },
  required: ['reason'],
  additionalProperties: false,
} as const;

export type Release = From<typeof releaseSchema>;
export const releasedSchema = record({ source: text, by: text, released: texts, running: flag });
export const quarantineSchema = page(
  record({
    id: count,
    run: text,
    at: instant,
    source: text,
    origin: text,
    row: count,
    field: text,
    reason: text,
    vi: text,
    en: text,
    values: { type: 'object', additionalProperties: text },
    unit: textOrNull,
  }),
);
export const freshnessSchema = page(
  record({
    source: text,
    cadence: text,
    unit: text,
    period: text,
    periodEnd: instant,
    dueAt: instant,
    missingAt: instant,
    present: count,
    expected: count,
    receivedAt: instantOrNull,
    status: text,
    cause: textOrNull,
  }),
);
export const completenessSchema = record({
  items: listOf(
    record({
      source: text,
      domain: text,
      unit: text,
      present: count,
      expected: count,
      ratio: { type: ['number', 'null'] },
    }),
  ),
  next: textOrNull,
  present: count,
  expected: count,
  ratio: { type: ['number', 'null'] },
});
