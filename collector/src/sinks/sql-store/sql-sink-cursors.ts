import type { SinkCursorStore } from '../store.ts';
import type { CommitWriter } from './commit-writer.ts';
import { insertMany } from './insert-many.ts';
import type { SinkDatabase } from './sink-database.ts';

const DEAD_LETTERS = {
  table: 'dead_letters',
  columns: { sink: 'text', position: 'bigint', line: 'text', reason: 'text', at: 'bigint' },
  conflict: 'on conflict do nothing',
} as const;

/** How far every sink is, and what its server refused for good, on SQLite or PostgreSQL. */
export const sqlSinkCursors = (database: SinkDatabase, writer: CommitWriter): SinkCursorStore => ({
  position: async (sink) => {
    const { kysely } = database;
    const row = await kysely.selectFrom('sink_cursors').selectAll().where('sink', '=', sink).executeTakeFirst();
    return row?.position ?? 0;
  },
  advance: async (sink, position) => {
    await database.kysely
      .insertInto('sink_cursors')
      .values({ sink, position })
      .onConflict((conflict) => conflict.column('sink').doUpdateSet({ position }))
      .execute();
  },
  deadLetter: async (sink, lines) => {
    if (lines.length === 0) return;
    const rows = lines.map((one) => [sink, one.position, one.line, one.reason, one.at]);
    await writer.run((transaction) => insertMany(database, transaction, DEAD_LETTERS, rows));
  },
  deadLetters: (sink, limit) =>
    database.kysely
      .selectFrom('dead_letters')
      .select(['position', 'line', 'reason', 'at'])
      .where('sink', '=', sink)
      .orderBy('position')
      .limit(limit)
      .execute(),
});
