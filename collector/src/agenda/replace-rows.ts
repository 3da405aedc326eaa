import type { Kysely } from 'kysely';
import { insertRows, type InsertTarget } from '../storage/insert-rows.ts';
import type { PlannedItem } from './agenda-item.ts';
import { rowOf, type AgendaRow, type AgendaTables } from './agenda-rows.ts';

/** SQLite takes 32,766 variables in a statement; eight columns in a row. */
const CHUNK = 1000;

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK));

/** Makes the rows of these subjects exactly what is planned, and touches only what differs. */
export async function replaceRows(
  tables: Kysely<AgendaTables>,
  subjects: ReadonlyMap<string, readonly PlannedItem[]>,
): Promise<void> {
  const standing = await rowsOf(tables, [...subjects.keys()]);
  const planned = new Map([...subjects.values()].flat().map((item) => [item.id, rowOf(item)]));
  const gone = [...standing.keys()].filter((id) => !planned.has(id));
  const changed = [...planned.values()].filter((row) => differs(standing.get(row.id), row));
  for (const ids of chunks(gone)) await tables.deleteFrom('agenda').where('id', 'in', ids).execute();
  await insertRows(tables, AGENDA, changed);
}

/** A row that was done as planned stays done. */
const differs = (standing: AgendaRow | undefined, row: AgendaRow): boolean =>
  standing === undefined || standing.due_at !== row.due_at || standing.task !== row.task;

async function rowsOf(tables: Kysely<AgendaTables>, subjects: readonly string[]): Promise<Map<string, AgendaRow>> {
  const found = new Map<string, AgendaRow>();
  for (const some of chunks(subjects)) {
    const rows = await tables.selectFrom('agenda').selectAll().where('subject', 'in', some).execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/** Whoever holds a row that is moved loses it: what he does about it is done no more. */
const AGENDA: InsertTarget<keyof AgendaRow> = {
  table: 'agenda',
  columns: {
    ...{ id: 'text', subject: 'text', due_at: 'bigint', task: 'text', attempts: 'bigint', holder: 'text' },
    ...{ lease_until: 'bigint', done: 'bigint' },
  },
  conflict: `on conflict (id) do update set subject = excluded.subject, due_at = excluded.due_at, task = excluded.task,
    attempts = excluded.attempts, holder = excluded.holder, lease_until = excluded.lease_until, done = excluded.done`,
};
