import type { Kysely } from 'kysely';
import type { NoTables } from '../storage/database.ts';
import type { Deputy, DutyRow, DutyStore, Shift } from './duty.ts';
import { fromDeputy, fromDuty, fromShift, toDeputy, toDuty, toShift, type DutyTables } from './duty-tables.ts';

const typed = (tables: Kysely<NoTables>): Kysely<DutyTables> => tables.withTables<DutyTables>();

/** Roster, deputies and shift book on SQLite or PostgreSQL; a row with a known id replaces the old one. */
export const sqlDutyStore = (): DutyStore => ({
  duties: (tables, query) => duties(typed(tables), query),
  putDuties: async (tables, rows) => {
    for (const row of rows) await putDuty(typed(tables), row);
  },
  deputies: async (tables, at) => {
    let rows = typed(tables).selectFrom('deputies').selectAll();
    if (at !== undefined) rows = rows.where('from_at', '<=', at).where('to_at', '>', at);
    return (await rows.orderBy('from_at').orderBy('id').execute()).map(toDeputy);
  },
  putDeputies: async (tables, rows) => {
    for (const row of rows) await putDeputy(typed(tables), row);
  },
  shifts: async (tables, { open, limit }) => {
    let rows = typed(tables).selectFrom('shifts').selectAll();
    if (open !== undefined) rows = rows.where('ended_at', open ? 'is' : 'is not', null);
    return (await rows.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(toShift);
  },
  saveShift: (tables, shift) => saveShift(typed(tables), shift),
});

async function duties(
  tables: Kysely<DutyTables>,
  { at, unit, from, to }: Parameters<DutyStore['duties']>[1],
): Promise<readonly DutyRow[]> {
  let rows = tables.selectFrom('duties').selectAll();
  if (at !== undefined) rows = rows.where('from_at', '<=', at).where('to_at', '>', at);
  if (unit !== undefined) rows = rows.where('unit', '=', unit);
  if (from !== undefined) rows = rows.where('to_at', '>', from);
  if (to !== undefined) rows = rows.where('from_at', '<', to);
  return (await rows.orderBy('from_at').orderBy('id').execute()).map(toDuty);
}

async function putDuty(tables: Kysely<DutyTables>, row: DutyRow): Promise<void> {
  const { id, ...rest } = fromDuty(row);
  const put = tables.insertInto('duties').values({ id, ...rest });
  await put.onConflict((conflict) => conflict.column('id').doUpdateSet(rest)).execute();
}

async function putDeputy(tables: Kysely<DutyTables>, row: Deputy): Promise<void> {
  const { id, ...rest } = fromDeputy(row);
  const put = tables.insertInto('deputies').values({ id, ...rest });
  await put.onConflict((conflict) => conflict.column('id').doUpdateSet(rest)).execute();
}

async function saveShift(tables: Kysely<DutyTables>, shift: Shift): Promise<void> {
  const { id, ...rest } = fromShift(shift);
  const put = tables.insertInto('shifts').values({ id, ...rest });
  await put.onConflict((conflict) => conflict.column('id').doUpdateSet(rest)).execute();
}
