import { sql, type Kysely } from 'kysely';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { PeriodId } from '../../kernel/period.ts';
import type { NoTables } from '../../storage/database.ts';
import type { Entry, EntryStore } from '../store.ts';
import type { CommitWriter } from './commit-writer.ts';
import type { Names } from './names.ts';
import type { SinkDatabase } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';
import { storableText } from './storable-text.ts';
import { writeCommit } from './write-commit.ts';

const asEntry = (row: SinkTables['entries']): Entry => ({
  id: row.id,
  source: row.source as SourceId,
  indicator: row.indicator as IndicatorId,
  unit: row.unit as UnitId,
  period: row.period as PeriodId,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  evidence: { document: row.document, note: row.note },
  status: row.status as Entry['status'],
  enteredBy: row.entered_by as PersonId,
  enteredAt: row.entered_at,
  decidedBy: row.decided_by as PersonId | null,
  decidedAt: row.decided_at,
  reason: row.reason,
  ticket: row.ticket,
});

const asRow = (entry: Entry): SinkTables['entries'] => ({
  id: entry.id,
  source: entry.source,
  indicator: entry.indicator,
  unit: entry.unit,
  period: entry.period,
  value: entry.value,
  numerator: entry.numerator,
  denominator: entry.denominator,
  document: storableText(entry.evidence.document),
  note: storableText(entry.evidence.note),
  status: entry.status,
  entered_by: entry.enteredBy,
  entered_at: entry.enteredAt,
  decided_by: entry.decidedBy,
  decided_at: entry.decidedAt,
  reason: entry.reason,
  ticket: entry.ticket,
});

const decide =
  (database: SinkDatabase, names: Names, writer: CommitWriter): EntryStore['decide'] =>
  (id, { status, by, at, reason }, commit, also) =>
    writer.run(async (transaction) => {
      const decided = await transaction
        .updateTable('entries')
        .set({ status, decided_by: by, decided_at: at, reason: reason === null ? null : storableText(reason) })
        .where('id', '=', id)
        .where('status', '=', 'pending')
        .executeTakeFirst();
      if (decided.numUpdatedRows === 0n) return false;
      if (commit === null) return true;
      const result = await writeCommit(database, transaction, names, commit);
      await also?.(transaction as unknown as Kysely<NoTables>, result);
      return true;
    });

/** Figures typed in and waiting for a second person, on SQLite or PostgreSQL. */
export const sqlEntries = (database: SinkDatabase, names: Names, writer: CommitWriter): EntryStore => ({
  add: async (entry) => {
    await database.kysely.insertInto('entries').values(asRow(entry)).execute();
  },
  get: async (id) => {
    const row = await database.kysely.selectFrom('entries').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : asEntry(row);
  },
  list: async ({ status, units, limit, newestFirst = false, after }) => {
    if (units?.length === 0) return [];
    const direction = newestFirst ? 'desc' : 'asc';
    const behind = sql.raw(newestFirst ? '<' : '>');
    const rows = await database.kysely
      .selectFrom('entries')
      .selectAll()
      .$if(status !== undefined, (asked) => asked.where('status', '=', status ?? ''))
      .$if(units !== undefined, (asked) => asked.where('unit', 'in', units ?? []))
      .$if(after !== undefined, (asked) =>
        asked.where(
          sql<boolean>`(entered_at, id) ${behind} (select e.entered_at, e.id from entries e where e.id = ${after})`,
        ),
      )
      .orderBy('entered_at', direction)
      .orderBy('id', direction)
      .limit(limit)
      .execute();
    return rows.map(asEntry);
  },
  decide: decide(database, names, writer),
});
