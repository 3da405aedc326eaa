import type { CompiledQuery, Kysely, Transaction } from 'kysely';
import type { SqliteHandle } from './sqlite-handle.ts';

/** Tables are typed where they are used: `database.kysely.withTables<MyTables>()`. */
export type NoTables = Record<never, never>;

export type Dialect = 'sqlite' | 'postgres';

/** Rows of numbers, packed so that they cross threads for free: row after row, `width` columns each, NULL as NaN. */
export interface NumberTable {
  readonly width: number;
  readonly values: Float64Array;
}

/** Where the database is: one file, or one PostgreSQL 15+ server. */
export type DatabaseLocation =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/** The one SQL database of a collector (docs/adr/0001): everything durable lies in it. */
export interface Database {
  readonly kysely: Kysely<NoTables>;
  readonly dialect: Dialect;
  /** SQLite's own prepared statements, for the few places where they must be fast; null on PostgreSQL. */
  readonly sqlite: SqliteHandle | null;
  transaction<T>(work: (transaction: Transaction<NoTables>) => Promise<T>): Promise<T>;
  /**
   * A transaction that runs alone: SQLite has a single writer, PostgreSQL takes an advisory lock until the commit.
   * For whatever numbers rows without a gap and in commit order.
   */
  writeExclusively<T>(work: (transaction: Transaction<NoTables>) => Promise<T>): Promise<T>;
  /** A heavy read of numbers that must not block the event loop: SQLite answers it in a worker thread. */
  readNumbers(query: CompiledQuery): Promise<NumberTable>;
  /** The same for a few rows that hold text and took long to compute. */
  readRows(query: CompiledQuery): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}
