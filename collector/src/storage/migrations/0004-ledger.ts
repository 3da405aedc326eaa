import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { appendOnly } from './append-only.ts';
import { runStatements } from './run-statements.ts';

const rowNumber = (dialect: Dialect): string => (dialect === 'sqlite' ? 'integer primary key' : 'bigint primary key');

/** Ids are compared byte by byte on both, so that a page of a list goes on in the same order. */
const id = (dialect: Dialect): string => (dialect === 'sqlite' ? 'text' : 'text collate "C"');

/** The hash-chained ledger and the tickets folded from it (SEMANTICS §7). */
export const ledger = (dialect: Dialect): Migration =>
  runStatements([
    `create table ledger (position ${rowNumber(dialect)}, stream ${id(dialect)} not null, seq bigint not null,
       recorded_at bigint not null, body text not null, previous_hash text not null, hash text not null,
       unique (stream, seq))`,
    ...appendOnly(dialect, 'ledger'),
    // Folded, so that lists need not read events; rebuilt from the ledger at any time.
    `create table tickets (id ${id(dialect)} primary key, seq bigint not null, state text not null,
       is_open bigint not null, kind text not null, lead text, unit text not null, domain text not null,
       severity text not null, situation text, number_year bigint, running_number bigint,
       received_at bigint not null, due_at bigint, closed_at bigint, body text not null)`,
    `create index tickets_by_receipt on tickets (received_at, id)`,
    `create index tickets_by_situation on tickets (situation, received_at)`,
    `create index tickets_by_number on tickets (number_year, running_number)`,
    `create index tickets_open on tickets (due_at) where is_open = 1`,
    `create table ticket_units (unit text not null, ticket ${id(dialect)} not null, primary key (unit, ticket))`,
    `create table idempotency (command_key text primary key, ticket text not null, from_seq bigint not null,
       at bigint not null)`,
  ]);
