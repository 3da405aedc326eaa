import { integer, list, nullable, number, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { cadenceName, instant, pageOf, runOutcome } from './words.ts';

/** `GET /api/v1/sources/{id}/runs`. */
const run = object({
  id: text(),
  source: text(),
  startedAt: instant(),
  finishedAt: nullable(instant()),
  outcome: nullable(runOutcome),
  accepted: integer(),
  revised: integer(),
  unchanged: integer(),
  corrected: integer(),
  quarantined: integer(),
  refused: integer(),
  events: integer(),
  bytes: integer(),
  durationSeconds: nullable(number()),
  fault: nullable(text()),
  traceId: nullable(text()),
});
export type RunItem = TypeOf<typeof run>;
export const runsPage = pageOf(run);

/** `GET /api/v1/sources`. */
const sourceItem = object({
  id: text(),
  name: text(),
  nameEn: text(),
  domain: text(),
  kind: text(),
  cadence: cadenceName,
  owner: text(),
  operator: text(),
  schedule: object({ at: list(text()), every: nullable(text()), days: oneOf('all', 'working') }),
  status: oneOf('not_run', 'up', 'down', 'stopped'),
  lastRunAt: nullable(instant()),
  lastSuccessAt: nullable(instant()),
  lastOutcome: nullable(runOutcome),
  lastFault: nullable(text()),
  downSince: nullable(instant()),
  stoppedAt: nullable(instant()),
  openRefusals: integer({ description: 'records with a secrecy mark that nobody has released' }),
});
export type SourceItem = TypeOf<typeof sourceItem>;
export const sourcesPage = pageOf(sourceItem);

/** `POST /api/v1/sources/{id}/release`: by a named person, with a reason (SEMANTICS §2). */
export const releaseRequest = object({ reason: text({ minLength: 1, maxLength: 2000 }) });
export type ReleaseRequest = TypeOf<typeof releaseRequest>;
export const releaseAnswer = object({ source: text(), released: integer(), by: text() });

/** `POST /api/v1/sinks/influx/backfill`. */
export const backfillAnswer = object({ started: oneOf('influx') });
