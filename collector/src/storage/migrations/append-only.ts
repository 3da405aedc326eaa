import type { Dialect } from '../database.ts';

const onSqlite = (table: string): string[] =>
  ['update', 'delete'].map(
    (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
      begin select raise(abort, '${table} is append-only'); end`,
  );

const onPostgres = (table: string): string[] => [
  `create function ${table}_append_only() returns trigger language plpgsql as
    $$ begin raise exception '${table} is append-only'; end $$`,
  `create trigger ${table}_append_only before update or delete or truncate on ${table}
    for each statement execute function ${table}_append_only()`,
];

/** Statements after which the rows of a table can be added, and never be changed or removed. */
export const appendOnly = (dialect: Dialect, table: string): string[] =>
  dialect === 'sqlite' ? onSqlite(table) : onPostgres(table);
