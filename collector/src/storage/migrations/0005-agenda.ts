import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** What falls due when, with leases of machine time (facts: timers are rows). */
export const agenda = (_dialect: Dialect): Migration =>
  runStatements([
    `create table agenda (id text primary key, subject text not null, due_at bigint not null, task text not null,
       attempts bigint not null, holder text, lease_until bigint not null, done bigint not null)`,
    `create index agenda_by_subject on agenda (subject)`,
    `create index agenda_due on agenda (due_at, id) where done = 0`,
    `create index agenda_leased on agenda (lease_until) where done = 0 and lease_until > 0`,
  ]);
