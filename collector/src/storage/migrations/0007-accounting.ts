import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Turns and accounts of tickets, rebuilt from the ledger at any time; `unit` of a turn is null for the center and the citizen. */
export const accounting = (_dialect: Dialect): Migration =>
  runStatements([
    `create table ticket_accounts (ticket text primary key, received_at bigint not null, ended_at bigint,
       last_event_at bigint not null, last_recorded_at bigint not null, body text not null)`,
    `create index ticket_accounts_by_end on ticket_accounts (ended_at)`,
    `create index ticket_accounts_by_record on ticket_accounts (last_recorded_at)`,
    `create table turns (ticket text not null, cycle bigint not null, turn_index bigint not null, line text not null,
       holder text not null, unit text, phase text not null, from_at bigint not null, to_at bigint, clock text not null,
       due_at bigint, breached_at bigint, accepted_at bigint, ended_by text, misdirected bigint not null,
       continues bigint not null, details text, primary key (ticket, cycle, turn_index))`,
    `create index turns_open on turns (due_at) where to_at is null`,
    `create index turns_of_unit on turns (unit, to_at)`,
  ]);
