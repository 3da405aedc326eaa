import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { appendOnly } from './append-only.ts';
import { runStatements } from './run-statements.ts';

const rowNumber = (dialect: Dialect): string => (dialect === 'sqlite' ? 'integer primary key' : 'bigint primary key');

/** Keys (hashed), identities recorded by an administrator, and the hash-chained audit log (SEMANTICS §8). */
export const access = (dialect: Dialect): Migration =>
  runStatements([
    `create table api_keys (id text primary key, name text not null, hash text not null unique, person text, role text,
       unit text, domain text, valid_until bigint, created_at bigint not null, created_by text not null,
       first_used_at bigint, revoked_at bigint, revoked_by text)`,
    `create table identities (issuer text not null, identifier text not null, person text not null,
       recorded_at bigint not null, recorded_by text not null, primary key (issuer, identifier))`,
    `create table audit_log (position ${rowNumber(dialect)}, at bigint not null, body text not null,
       previous_hash text not null, hash text not null)`,
    ...appendOnly(dialect, 'audit_log'),
  ]);
