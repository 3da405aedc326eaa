import type { Kysely } from 'kysely';
import type { NoTables } from '../storage/database.ts';
import { insertRows, type InsertTarget } from '../storage/insert-rows.ts';
import type { Channel, Outcome, PageStore } from './page.ts';
import { fromPage, toPage, type PageRow, type PagingTables } from './page-rows.ts';

const PAGES: InsertTarget<keyof PageRow> = {
  table: 'pages',
  columns: {
    ...{ id: 'text', message_id: 'text', ticket: 'text', reason: 'text', unit: 'text', person: 'text', role: 'text' },
    ...{ deputy_of: 'text', channel: 'text', created_at: 'bigint', send_at: 'bigint', outcome: 'text' },
    ...{ attempts: 'bigint', repeated: 'bigint', sent_at: 'bigint', detail: 'text' },
  },
  conflict: 'on conflict (id) do nothing',
};

const typed = (tables: Kysely<NoTables>): Kysely<PagingTables> => tables.withTables<PagingTables>();

/** Pages and their outcomes on SQLite or PostgreSQL. A page that is there already is left as it is. */
export const sqlPageStore = (): PageStore => ({
  add: (tables, pages) => insertRows(tables, PAGES, pages.map(fromPage)),
  load: async (tables, ids) =>
    ids.length === 0
      ? []
      : (await typed(tables).selectFrom('pages').selectAll().where('id', 'in', ids).execute()).map(toPage),
  update: async (tables, page) => {
    const { id, ...rest } = fromPage(page);
    await typed(tables).updateTable('pages').set(rest).where('id', '=', id).execute();
  },
  list: (tables, query) => listed(typed(tables), query),
  count: async (tables, since) => {
    const all = typed(tables).selectFrom('pages').groupBy(['channel', 'outcome']);
    const pages = since === undefined ? all : all.where('created_at', '>=', since);
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
