import { sql } from 'kysely';
import type { Commit, CommitResult } from '../store.ts';
import { insertMany } from './insert-many.ts';
import type { Names } from './names.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';
import { writeEvents } from './write-events.ts';
import { writeObservations } from './write-observations.ts';
import { writeRunEnd } from './write-run-end.ts';

const QUARANTINE = {
  table: 'quarantine',
  columns: {
    id: 'bigint',
    run: 'text',
    source: 'text',
    at: 'bigint',
    origin: 'text',
    row_number: 'bigint',
    field: 'text',
    reason: 'text',
    sentence_vi: 'text',
    sentence_en: 'text',
    field_values: 'text',
    unit: 'text',
  },
  conflict: '',
} as const;

const REFUSALS = {
  table: 'refusals',
  columns: { source: 'text', hash: 'text', scope: 'text', at: 'bigint', run: 'text' },
  conflict: 'on conflict do nothing',
} as const;

async function writeRejections(database: SinkDatabase, transaction: SinkTransaction, batch: Commit): Promise<void> {
  if (batch.rejections.length === 0) return;
  const newest = await transaction
    .selectFrom('quarantine')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const rows = batch.rejections.map((one, index) => [
    (newest?.id ?? 0) + index + 1,
    batch.run,
    one.source,
    batch.at,
    one.origin,
    one.row,
    one.field,
    one.reason,
    one.sentence.vi,
    one.sentence.en,
    JSON.stringify(one.values),
    one.unit,
  ]);
  await insertMany(database, transaction, QUARANTINE, rows);
}

/** Keeps the hashes of refused records; true when one of them is not released, so that the source has to stop. */
async function writeRefusals(database: SinkDatabase, transaction: SinkTransaction, batch: Commit): Promise<boolean> {
  if (batch.refusals.length === 0) return false;
  const rows = batch.refusals.map((one) => [batch.source, one.hash, one.scope, batch.at, batch.run]);
  await insertMany(database, transaction, REFUSALS, rows);
  const open = await transaction
    .selectFrom('refusals')
    .select('hash')
    .where('source', '=', batch.source)
    .where('released_at', 'is', null)
    .where('hash', 'in', [...new Set(batch.refusals.map((one) => one.hash))])
    .limit(1)
    .execute();
  return open.length > 0;
}

async function moveSource(transaction: SinkTransaction, batch: Commit, stop: boolean): Promise<void> {
  if (batch.cursor === undefined && !stop) return;
  const stoppedAt = stop ? batch.at : null;
  await transaction
    .insertInto('sources')
    .values({ source: batch.source, cursor: batch.cursor ?? null, stopped_at: stoppedAt })
    .onConflict((conflict) =>
      conflict.column('source').doUpdateSet({
        ...(batch.cursor === undefined ? {} : { cursor: batch.cursor }),
        ...(stop ? { stopped_at: sql<number>`coalesce(sources.stopped_at, ${stoppedAt})` } : {}),
      }),
    )
    .execute();
}

async function countInRun(transaction: SinkTransaction, batch: Commit, result: CommitResult): Promise<void> {
  await transaction
    .updateTable('runs')
    .where('id', '=', batch.run)
    .set((row) => ({
      accepted: row('accepted', '+', result.accepted),
      revised: row('revised', '+', result.revised),
      unchanged: row('unchanged', '+', result.unchanged),
      corrected: row('corrected', '+', batch.corrections),
      quarantined: row('quarantined', '+', batch.rejections.length),
      refused: row('refused', '+', batch.refusals.length),
      events: row('events', '+', result.events),
    }))
    .execute();
}

/** Everything one part of a delivery says, in the transaction that is given. */
export async function writeCommit(
  database: SinkDatabase,
  transaction: SinkTransaction,
  names: Names,
  batch: Commit,
): Promise<CommitResult> {
  const figures = await writeObservations(database, transaction, names, batch.observations);
  const events = await writeEvents(database, transaction, batch.events);
  await writeRejections(database, transaction, batch);
  const stop = await writeRefusals(database, transaction, batch);
  await moveSource(transaction, batch, stop);
  const result = { ...figures, events, repeatedEvents: batch.events.length - events };
  await countInRun(transaction, batch, result);
  if (batch.end !== undefined) await writeRunEnd(database, transaction, batch.run, batch.end);
  return result;
}
