import type { Kysely } from 'kysely';
import type { NoTables } from '../../storage/database.ts';
import type { Alert } from '../alert.ts';
import { asAlert } from './alert-row.ts';
import type { AlertTables } from './alert-tables.ts';

type Tables = Kysely<NoTables>;

export async function lastChange(tables: Tables): Promise<number> {
  const typed = tables.withTables<AlertTables>().selectFrom('alerts');
  const row = await typed.select(({ fn }) => fn.max('change_number').as('last')).executeTakeFirst();
  return Number(row?.last ?? 0);
}

export async function changedBehind(
  tables: Tables,
  after: number,
  limit: number,
): Promise<readonly { readonly position: number; readonly alert: Alert }[]> {
  const rows = await tables
    .withTables<AlertTables>()
    .selectFrom('alerts')
    .selectAll()
    .where('change_number', '>', after)
    .orderBy('change_number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ position: Number(row.change_number), alert: asAlert(row) }));
}
