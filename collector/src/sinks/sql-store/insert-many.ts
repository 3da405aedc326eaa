import { CompiledQuery } from 'kysely';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteHandle } from '../../storage/sqlite-handle.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';
import { storableText } from './storable-text.ts';

type Value = string | number | null;
export type Row = readonly Value[];

/** Into which table and columns; `conflict` is the rest of the statement: `on conflict …`, or nothing. */
export interface Target {
  readonly table: keyof SinkTables;
  readonly columns: Readonly<Record<string, 'bigint' | 'text' | 'double precision'>>;
  readonly conflict: string;
}

const isText = (value: Value): value is string => typeof value === 'string';

/** Rows of numbers alone, the many, are not copied. */
const storable = (row: Row): Row =>
  row.some(isText) ? row.map((value) => (isText(value) ? storableText(value) : value)) : row;

const runAll = (statement: StatementSync, rows: readonly Row[]): number => {
  let changes = 0;
  for (const row of rows) changes += Number(statement.run(...(storable(row) as SQLInputValue[])).changes);
  return changes;
};

function insertOnSqlite(sqlite: SqliteHandle, target: Target, rows: readonly Row[]): number {
  const names = Object.keys(target.columns);
  const marks = names.map(() => '?').join(', ');
  const text = `insert into ${target.table} (${names.join(', ')}) values (${marks}) ${target.conflict}`;
  return runAll(sqlite.statement(text), rows);
}

async function insertOnPostgres(transaction: SinkTransaction, target: Target, rows: readonly Row[]): Promise<number> {
  const names = Object.keys(target.columns);
  const arrays = Object.values(target.columns).map((type, column) => `$${column + 1}::${type}[]`);
  const text = `insert into ${target.table} (${names.join(', ')}) select * from unnest(${arrays.join(', ')}) ${target.conflict}`;
  const cleaned = rows.map(storable);
  const columns = names.map((_, column) => cleaned.map((row) => row[column] ?? null));
  const result = await transaction.executeQuery(CompiledQuery.raw(text, columns));
  return Number(result.numAffectedRows ?? 0);
}

/** Inserts many rows as fast as the engine can; returns how many were written. No two rows may conflict by an update. */
export async function insertMany(
  database: SinkDatabase,
  transaction: SinkTransaction,
  target: Target,
  rows: readonly Row[],
): Promise<number> {
  if (rows.length === 0) return 0;
  return database.sqlite === null
    ? insertOnPostgres(transaction, target, rows)
    : insertOnSqlite(database.sqlite, target, rows);
}
