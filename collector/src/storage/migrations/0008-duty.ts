import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Duty roster, deputies, shift book. Ids of people only; free text is referenced in the encrypted store. */
export const duty = (_dialect: Dialect): Migration =>
  runStatements([
    `create table duties (id text primary key, unit text not null, role text not null, person text not null,
       from_at bigint not null, to_at bigint not null)`,
    `create index duties_by_end on duties (to_at)`,
    `create table deputies (id text primary key, person text not null, deputy text not null, role text not null,
       from_at bigint not null, to_at bigint not null, document_number text)`,
    `create table shifts (id text primary key, lead text not null, started_at bigint not null,
       planned_end bigint not null, ended_at bigint, signed_by text, entries text not null)`,
    `create index shifts_by_start on shifts (started_at)`,
  ]);
