import type { Kysely } from 'kysely';
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
  for (const rows of chunks(changed)) await put(tables, rows);
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
const put = (tables: Kysely<AgendaTables>, rows: readonly AgendaRow[]): Promise<unknown> =>
  tables
    .insertInto('agenda')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        subject: eb.ref('excluded.subject'),
        due_at: eb.ref('excluded.due_at'),
        task: eb.ref('excluded.task'),
        attempts: eb.ref('excluded.attempts'),
        holder: eb.ref('excluded.holder'),
        lease_until: eb.ref('excluded.lease_until'),
        done: eb.ref('excluded.done'),
      })),
    )
    .execute();
