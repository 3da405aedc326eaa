import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

const bytes = (dialect: Dialect): string => (dialect === 'sqlite' ? 'blob' : 'bytea');

/**
 * Encrypted texts and attachments beside the ledger (SEMANTICS §7). `sealed` is null after erasure; the row stays, so
 * that a reference of the ledger still says when there was something.
 */
export const vault = (dialect: Dialect): Migration =>
  runStatements([
    `create table vault_checks (id bigint primary key, sealed ${bytes(dialect)} not null)`,
    `create table vault_texts (ref text primary key, kind text not null, sealed ${bytes(dialect)},
       stored_at bigint not null, erased_at bigint)`,
    `create table attachments (id text primary key, ticket text not null, sealed_name ${bytes(dialect)},
       media_type text not null, bytes bigint not null, sha256 text not null, stored_at bigint not null,
       stored_by text not null, erased_at bigint)`,
    `create index attachments_of_ticket on attachments (ticket, stored_at)`,
    `create table attachment_chunks (attachment text not null, part bigint not null, sealed ${bytes(dialect)} not null,
       primary key (attachment, part))`,
  ]);
