import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { appendOnly } from './append-only.ts';
import { runStatements } from './run-statements.ts';

/** SQLite keeps a row under its number only when the type is spelt exactly so; PostgreSQL's `integer` is too small. */
const rowNumber = (dialect: Dialect): string => (dialect === 'sqlite' ? 'integer primary key' : 'bigint primary key');

const figures = (dialect: Dialect): string[] => [
  // Ids of indicators, units, periods, sources and qualities as small numbers.
  `create table names (id ${rowNumber(dialect)}, name text not null unique)`,
  `create table cells (indicator bigint not null, unit bigint not null, primary key (indicator, unit))`,
  `create table revisions (position ${rowNumber(dialect)}, indicator bigint not null, unit bigint not null,
     period bigint not null, period_end bigint not null, revision bigint not null, value double precision,
     numerator double precision, denominator double precision, source bigint not null, known_at bigint not null,
     quality bigint not null, present bigint, expected bigint)`,
  `create unique index revisions_of_cell on revisions (indicator, unit, period_end, period, revision)`,
  ...appendOnly(dialect, 'revisions'),
];

const happenings = [
  `create table events (id text primary key, source text not null, domain text not null, kind text not null,
     unit text not null, asset text, at bigint not null, known_at bigint not null, severity text not null,
     keys text not null)`,
  `create index events_by_time on events (at, id)`,
  `create index events_by_kind on events (kind, at)`,
  `create index events_by_source on events (source, at)`,
];

const judgements = (dialect: Dialect): string[] => [
  `create table cell_states (indicator text not null, unit text not null, state text not null, since bigint not null,
     judged text, period text, value double precision, pending_state text, pending_periods bigint, due_at bigint,
     primary key (indicator, unit))`,
  `create table transitions (id ${rowNumber(dialect)}, indicator text not null, unit text not null, at bigint not null,
     from_state text, to_state text not null, period text, value double precision, reason text not null)`,
  `create index transitions_by_time on transitions (at, id)`,
  `create table freshness (source text not null, cadence text not null, unit text not null, period text not null,
     period_end bigint not null, due_at bigint not null, missing_at bigint not null, present bigint not null,
     expected bigint not null, received_at bigint, status text not null, cause text,
     primary key (source, cadence, unit, period))`,
  `create index freshness_by_end on freshness (period_end)`,
  `create index freshness_open on freshness (source) where status in ('pending', 'due', 'late', 'missing')`,
];

const work = (dialect: Dialect): string[] => [
  `create table sources (source text primary key, cursor text, last_run_at bigint, last_success_at bigint,
     last_outcome text, down_since bigint, stopped_at bigint)`,
  `create table runs (id text primary key, source text not null, started_at bigint not null, finished_at bigint,
     outcome text, accepted bigint not null, revised bigint not null, unchanged bigint not null,
     corrected bigint not null, quarantined bigint not null, refused bigint not null, events bigint not null,
     bytes bigint not null, duration_seconds double precision, fault text, trace_id text)`,
  `create index runs_by_source on runs (source, started_at)`,
  `create index runs_by_start on runs (started_at)`,
  `create table quarantine (id ${rowNumber(dialect)}, run text not null, source text not null, at bigint not null,
     origin text not null, row_number bigint not null, field text not null, reason text not null,
     sentence_vi text not null, sentence_en text not null, field_values text not null, unit text)`,
  `create index quarantine_by_source on quarantine (source, id)`,
  `create index quarantine_by_run on quarantine (run)`,
  `create table refusals (source text not null, hash text not null, scope text not null, at bigint not null,
     run text not null, released_at bigint, released_by text, release_reason text, primary key (source, hash))`,
  `create table entries (id text primary key, source text not null, indicator text not null, unit text not null,
     period text not null, value double precision, numerator double precision, denominator double precision,
     document text not null, note text not null, status text not null, entered_by text not null,
     entered_at bigint not null, decided_by text, decided_at bigint, reason text)`,
  `create index entries_by_status on entries (status, entered_at)`,
];

const installation = [
  `create table sink_cursors (sink text primary key, position bigint not null)`,
  `create table dead_letters (sink text not null, position bigint not null, line text not null, reason text not null,
     at bigint not null, primary key (sink, position))`,
  `create table settings (setting text primary key, setting_value text not null)`,
];

/** The tables of the first river: sources, observations, events, states, freshness, sinks. */
export const observations = (dialect: Dialect): Migration =>
  runStatements([...figures(dialect), ...happenings, ...judgements(dialect), ...work(dialect), ...installation]);
