import type { Kysely } from 'kysely';
import type { NoTables } from '../storage/database.ts';
import type { Channel, Outcome, PageStore } from './page.ts';
import { fromPage, toPage, type PagingTables } from './page-rows.ts';

/** Rows of sixteen columns in one statement; SQLite takes 32,766 variables. */
const CHUNK = 1000;

const typed = (tables: Kysely<NoTables>): Kysely<PagingTables> => tables.withTables<PagingTables>();

/** Pages and their outcomes on SQLite or PostgreSQL. A page that is there already is left as it is. */
export const sqlPageStore = (): PageStore => ({
  add: async (tables, pages) => {
    for (let from = 0; from < pages.length; from += CHUNK) {
      const rows = pages.slice(from, from + CHUNK).map(fromPage);
      const insert = typed(tables).insertInto('pages').values(rows);
      await insert.onConflict((conflict) => conflict.column('id').doNothing()).execute();
    }
  },
  load: async (tables, ids) =>
    ids.length === 0
      ? []
      : (await typed(tables).selectFrom('pages').selectAll().where('id', 'in', ids).execute()).map(toPage),
  update: async (tables, page) => {
    const { id, ...rest } = fromPage(page);
    await typed(tables).updateTable('pages').set(rest).where('id', '=', id).execute();
  },
  list: (tables, query) => listed(typed(tables), query),
  count: async (tables) => {
    const pages = typed(tables).selectFrom('pages').groupBy(['channel', 'outcome']);
    const rows = await pages.select((eb) => ['channel', 'outcome', eb.fn.countAll().as('n')]).execute();
    return rows.map(({ channel, outcome, n }) => ({
      ...{ channel: channel as Channel, outcome: outcome as Outcome, n: Number(n) },
    }));
  },
});

async function listed(
  tables: Kysely<PagingTables>,
  { ticket, outcomes, limit }: Parameters<PageStore['list']>[1],
): ReturnType<PageStore['list']> {
  let rows = tables.selectFrom('pages').selectAll();
  if (ticket !== undefined) rows = rows.where('ticket', '=', ticket);
  if (outcomes !== undefined) rows = rows.where('outcome', 'in', outcomes);
  return (await rows.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(toPage);
}
