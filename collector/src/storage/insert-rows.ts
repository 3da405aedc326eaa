import { CompiledQuery, PostgresAdapter, type Kysely } from 'kysely';
import type { NoTables } from './database.ts';

/** Any Kysely of these databases, whatever tables it knows. */
type Executor = Pick<Kysely<NoTables>, 'getExecutor' | 'executeQuery'>;
type Value = string | number | null;

/** Into which table and columns; `conflict` is the rest of the statement: `on conflict …`, or nothing. */
export interface InsertTarget<Column extends string> {
  readonly table: string;
  readonly columns: Readonly<Record<Column, 'bigint' | 'text'>>;
  readonly conflict: string;
}

/** Variables of one statement of SQLite, which takes 32,766; more rows in one are no faster. */
const VARIABLES = 2000;

/**
 * Writes many rows: on PostgreSQL in one statement with one array for each column, since thousands of parameters take it
 * longer to read than to write; on SQLite some rows at a time. No two rows may conflict with each other.
 */
export async function insertRows<Column extends string>(
  tables: Executor,
  { table, columns, conflict }: InsertTarget<Column>,
  rows: readonly Readonly<Record<Column, Value>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns) as Column[];
  const into = `insert into ${table} (${names.join(', ')})`;
  if (tables.getExecutor().adapter instanceof PostgresAdapter) {
    const arrays = names.map((name, index) => `$${index + 1}::${columns[name]}[]`);
    const values = names.map((name) => rows.map((row) => row[name]));
    await run(tables, `${into} select * from unnest(${arrays.join(', ')}) ${conflict}`, values);
    return;
  }
  const size = Math.floor(VARIABLES / names.length);
  const one = `(${names.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += size) {
    const some = rows.slice(from, from + size);
    const values = some.flatMap((row) => names.map((name) => row[name]));
    await run(tables, `${into} values ${some.map(() => one).join(', ')} ${conflict}`, values);
  }
}

const run = (tables: Executor, text: string, values: readonly unknown[]): Promise<unknown> =>
  tables.executeQuery(CompiledQuery.raw(text, [...values]));
