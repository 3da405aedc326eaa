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
    renew: async (tables, item, until) => {
      const held = typed(tables).updateTable('agenda').set({ lease_until: until });
      const { numUpdatedRows } = await held.where((eb) => eb.and(heldRow(item, holder))).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    postpone: async (item, until) => {
      const held = own.updateTable('agenda').set({ lease_until: until, holder: null });
      await held.where((eb) => eb.and(heldRow(item, holder))).execute();
    },
    nextDueAt: (machineNow) => nextDueAt(own, machineNow),
    free: async () => {
      await own.updateTable('agenda').set({ lease_until: 0, holder: null }).where('done', '=', 0).execute();
    },
    nextRetryAt: (machineNow) => nextRetryAt(own, machineNow),
    list: (tables, query) => listed(typed(tables), query),
  };
}

/** The row as this claim left it: claimed again, by whomever, it counts another attempt. */
const heldRow = ({ id, dueAt, attempts }: AgendaItem, holder: string) => ({
  ...{ id, holder, due_at: dueAt, attempts, done: 0 },
});

async function markDone(tables: Kysely<AgendaTables>, item: AgendaItem, holder: string): Promise<boolean> {
  const row = heldRow(item, holder);
  const [result] = isRemembered(item.task)
    ? await tables
        .updateTable('agenda')
        .set({ done: 1 })
        .where((eb) => eb.and(row))
        .execute()
    : await tables
        .deleteFrom('agenda')
        .where((eb) => eb.and(row))
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
