import { CompiledQuery, type Kysely } from 'kysely';
import type { SQLInputValue } from 'node:sqlite';
import type { Database, NoTables } from '../../storage/database.ts';

type Value = string | number | null;

/** Into which table and columns; `conflict` is the rest of the statement: `on conflict …`, or nothing. */
export interface Target {
  readonly table: string;
  readonly columns: Readonly<Record<string, 'bigint' | 'text'>>;
  readonly conflict: string;
}

/** PostgreSQL cannot keep U+0000 in a text. */
const storable = (value: Value): Value =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;

/**
 * Writes many rows in one statement of PostgreSQL, or with one prepared statement of SQLite, in the transaction that is
 * given. No two rows may conflict with each other.
 */
export async function writeRows(
  database: Pick<Database, 'sqlite'>,
  tables: Kysely<NoTables>,
  { table, columns, conflict }: Target,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const into = `insert into ${table} (${names.join(', ')})`;
  if (database.sqlite !== null) {
    const statement = database.sqlite.statement(`${into} values (${names.map(() => '?').join(', ')}) ${conflict}`);
    for (const row of rows) statement.run(...(row.map(storable) as SQLInputValue[]));
    return;
  }
  const arrays = Object.values(columns).map((type, column) => `$${column + 1}::${type}[]`);
  const values = names.map((_, column) => rows.map((row) => storable(row[column] ?? null)));
  const text = `${into} select * from unnest(${arrays.join(', ')}) ${conflict}`;
  await tables.executeQuery(CompiledQuery.raw(text, values));
}
