import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Pages with their outcomes, one-time links (hashed). No address and no text is kept. */
export const paging = (_dialect: Dialect): Migration =>
  runStatements([
    `create table pages (id text primary key, message_id text not null, ticket text, reason text not null,
       unit text not null, person text, role text not null, deputy_of text, channel text not null,
       created_at bigint not null, send_at bigint not null, outcome text not null, attempts bigint not null,
       repeated bigint not null, sent_at bigint, detail text)`,
    `create index pages_by_ticket on pages (ticket, created_at)`,
    `create index pages_by_time on pages (created_at, id)`,
    `create index pages_by_outcome on pages (channel, outcome)`,
    `create table page_links (hash text primary key, page text not null, ticket text not null, person text not null,
       unit text not null, role text not null, deputy_of text, issued_at bigint not null, expires_at bigint not null,
       ended_at bigint)`,
    `create index page_links_by_ticket on page_links (ticket)`,
  ]);
