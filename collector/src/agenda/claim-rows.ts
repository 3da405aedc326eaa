import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { Agenda, AgendaItem } from './agenda-item.ts';
import { itemOf, type AgendaTables } from './agenda-rows.ts';

/** Ids of rows that send a page (paging/page-agenda.ts). */
const PAGES = 'page/%';

type Query = Parameters<Agenda['claim']>[0];
type Lane = Pick<Query, 'only' | 'limit'> & { readonly prefixes?: readonly string[] };

/**
 * Takes due rows that nobody holds, oldest first, in a transaction of its own. On PostgreSQL rows that another collector
 * is taking at this moment are skipped instead of waited for; SQLite has one process and one writer.
 */
export const claimRows = (database: Database, holder: string, query: Query): Promise<readonly AgendaItem[]> =>
  database.transaction(async (transaction) => {
    const tables = transaction.withTables<AgendaTables>();
    const { machineNow, leaseMillis, only, limit } = query;
    const lanes: readonly Lane[] = query.lanes ?? [{ limit, ...(only === undefined ? {} : { only }) }];
    const free: string[] = [];
    for (const lane of lanes) free.push(...(await freeRows(database, tables, query, lane)));
    if (free.length === 0) return [];
    const rows = await tables
      .updateTable('agenda')
      .set((eb) => ({ holder, lease_until: machineNow + leaseMillis, attempts: eb('attempts', '+', 1) }))
      .where('id', 'in', free)
      .returningAll()
      .execute();
    return rows.map(itemOf).toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  });

async function freeRows(
  { dialect }: Database,
  tables: Kysely<AgendaTables>,
  { dueUpTo, machineNow }: Query,
  { only, prefixes, limit }: Lane,
): Promise<readonly string[]> {
  const due = tables
    .selectFrom('agenda')
    .select('id')
    .where('done', '=', 0)
    .where('due_at', '<=', dueUpTo)
    .where('lease_until', '<=', machineNow)
    .$if(only !== undefined, (some) => some.where('id', only === 'pages' ? 'like' : 'not like', PAGES))
    .$if(prefixes !== undefined, (some) => some.where((eb) => beginsWith(eb, prefixes ?? [])))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  const rows = await (dialect === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
  return rows.map(({ id }) => id);
}

const beginsWith = (eb: ExpressionBuilder<AgendaTables, 'agenda'>, prefixes: readonly string[]) =>
  eb.or(prefixes.map((prefix) => eb('id', 'like', `${prefix}%`)));
