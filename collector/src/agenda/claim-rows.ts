import type { Database } from '../storage/database.ts';
import type { Agenda, AgendaItem } from './agenda-item.ts';
import { itemOf, type AgendaTables } from './agenda-rows.ts';

/** Ids of rows that send a page (paging/page-agenda.ts). */
const PAGES = 'page/%';

/**
 * Takes due rows that nobody holds, oldest first, in a transaction of its own. On PostgreSQL rows that another collector
 * is taking at this moment are skipped instead of waited for; SQLite has one process and one writer.
 */
export const claimRows = (
  database: Database,
  holder: string,
  { dueUpTo, machineNow, leaseMillis, limit, only }: Parameters<Agenda['claim']>[0],
): Promise<readonly AgendaItem[]> =>
  database.transaction(async (transaction) => {
    const tables = transaction.withTables<AgendaTables>();
    const due = tables
      .selectFrom('agenda')
      .select('id')
      .where('done', '=', 0)
      .where('due_at', '<=', dueUpTo)
      .where('lease_until', '<=', machineNow)
      .$if(only !== undefined, (some) => some.where('id', only === 'pages' ? 'like' : 'not like', PAGES))
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit);
    const free = await (database.dialect === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
    if (free.length === 0) return [];
    const rows = await tables
      .updateTable('agenda')
      .set((eb) => ({ holder, lease_until: machineNow + leaseMillis, attempts: eb('attempts', '+', 1) }))
      .where(
        'id',
        'in',
        free.map(({ id }) => id),
      )
      .returningAll()
      .execute();
    return rows.map(itemOf).toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  });
