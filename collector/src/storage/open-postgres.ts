import { Kysely, PostgresDialect, sql } from 'kysely';
import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Database, NoTables, NumberTable } from './database.ts';
import { packNumbers } from './pack-numbers.ts';

/** "VNIOC" in ASCII: the advisory lock of exclusive writers. */
const WRITER_LOCK = 0x564e_494f;

const INT8 = 20;
const NUMERIC = 1700;

/** Times and counts are 64-bit integers; all of ours fit a JavaScript number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC
      ? Number
      : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

type Cell = number | null;

const ask = (pool: pg.Pool, query: CompiledQuery): Promise<pg.QueryArrayResult<Cell[]>> =>
  pool.query<Cell[]>({ text: query.sql, values: [...query.parameters], rowMode: 'array' });

async function readNumbers(pool: pg.Pool, query: CompiledQuery): Promise<NumberTable> {
  const result = await ask(pool, query);
  return packNumbers(result.rows, result.fields.length);
}

/** Opens a PostgreSQL 15+ database through a pool. */
export function openPostgres(url: string, options: { readOnly: boolean }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 8,
    application_name: 'vnioc-collector',
    ...(options.readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  pool.on('error', () => undefined); // an idle connection ended; the next query opens another
  const kysely = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  let open = true;
  return {
    kysely,
    dialect: 'postgres',
    sqlite: null,
    transaction: (work) => kysely.transaction().execute(work),
    writeExclusively: (work) =>
      kysely.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(transaction);
        return work(transaction);
      }),
    readNumbers: (query) => readNumbers(pool, query),
    readRows: async (query) => (await ask(pool, query)).rows,
    close: async () => {
      if (!open) return;
      open = false;
      await kysely.destroy();
      if (!pool.ending && !pool.ended) await pool.end();
    },
  };
}
