import type { Kysely } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { Database, NoTables } from '../storage/database.ts';
import type { Agenda, AgendaItem } from './agenda-item.ts';
import { isRemembered, itemOf, type AgendaTables } from './agenda-rows.ts';
import { claimRows } from './claim-rows.ts';
import { replaceRows } from './replace-rows.ts';

const typed = (tables: Kysely<NoTables>): Kysely<AgendaTables> => tables.withTables<AgendaTables>();

/** The agenda on SQLite or PostgreSQL. `holder` names this process among those that share it; no two may be alike. */
export function sqlAgenda(database: Database, holder: string): Agenda {
  const own = typed(database.kysely);
  return {
    replace: (tables, subject, items) => replaceRows(typed(tables), new Map([[subject, items]])),
    replaceMany: (tables, subjects) => replaceRows(typed(tables), subjects),
    claim: (query) => claimRows(database, holder, query),
    done: (tables, item) => markDone(typed(tables), item, holder),
    postpone: async ({ id, dueAt }, until) => {
      const held = own
        .updateTable('agenda')
        .where('id', '=', id)
        .where('holder', '=', holder)
        .where('due_at', '=', dueAt);
      await held.where('done', '=', 0).set({ lease_until: until, holder: null }).execute();
    },
    nextDueAt: (machineNow) => nextDueAt(own, machineNow),
    nextRetryAt: (machineNow) => nextRetryAt(own, machineNow),
    list: (tables, query) => listed(typed(tables), query),
  };
}

async function markDone(tables: Kysely<AgendaTables>, item: AgendaItem, holder: string): Promise<boolean> {
  const { id, dueAt, task } = item;
  const [result] = isRemembered(task)
    ? await tables
        .updateTable('agenda')
        .set({ done: 1 })
        .where((eb) => eb.and({ id, holder, due_at: dueAt, done: 0 }))
        .execute()
    : await tables
        .deleteFrom('agenda')
        .where((eb) => eb.and({ id, holder, due_at: dueAt, done: 0 }))
        .execute();
  const changed =
    result === undefined ? 0n : 'numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows;
  return changed > 0n;
}

async function nextDueAt(tables: Kysely<AgendaTables>, machineNow: Instant | undefined): Promise<Instant | null> {
  const open = tables.selectFrom('agenda').select('due_at').where('done', '=', 0);
  const free = machineNow === undefined ? open : open.where('lease_until', '<=', machineNow);
  return (await free.orderBy('due_at').limit(1).executeTakeFirst())?.due_at ?? null;
}

async function nextRetryAt(tables: Kysely<AgendaTables>, machineNow: Instant): Promise<Instant | null> {
  const later = tables.selectFrom('agenda').select('lease_until').where('done', '=', 0);
  const next = later.where('lease_until', '>', machineNow).orderBy('lease_until').limit(1);
  return (await next.executeTakeFirst())?.lease_until ?? null;
}

async function listed(
  tables: Kysely<AgendaTables>,
  { subject, dueUpTo, limit }: Parameters<Agenda['list']>[1],
): Promise<readonly AgendaItem[]> {
  let rows = tables.selectFrom('agenda').selectAll().where('done', '=', 0);
  if (subject !== undefined) rows = rows.where('subject', '=', subject);
  if (dueUpTo !== undefined) rows = rows.where('due_at', '<=', dueUpTo);
  return (await rows.orderBy('due_at').orderBy('id').limit(limit).execute()).map(itemOf);
}
