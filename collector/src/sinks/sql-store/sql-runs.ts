import { sql } from 'kysely';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { Run, RunOutcome, RunStore } from '../store.ts';
import type { CommitWriter } from './commit-writer.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';
import { allProgress, progressOf } from './source-progress.ts';
import { storableText } from './storable-text.ts';
import { writeRunEnd } from './write-run-end.ts';

const asRun = (row: SinkTables['runs']): Run => ({
  id: row.id,
  source: row.source as SourceId,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  outcome: row.outcome as RunOutcome | null,
  accepted: row.accepted,
  revised: row.revised,
  unchanged: row.unchanged,
  corrected: row.corrected,
  quarantined: row.quarantined,
  refused: row.refused,
  events: row.events,
  bytes: row.bytes,
  durationSeconds: row.duration_seconds,
  fault: row.fault,
  traceId: row.trace_id,
});

const NO_COUNTS = {
  accepted: 0,
  revised: 0,
  unchanged: 0,
  corrected: 0,
  quarantined: 0,
  refused: 0,
  events: 0,
  bytes: 0,
};

async function start(transaction: SinkTransaction, run: Parameters<RunStore['start']>[0]): Promise<void> {
  await transaction
    .insertInto('runs')
    .values({ id: run.id, source: run.source, started_at: run.startedAt, trace_id: run.traceId, ...NO_COUNTS })
    .execute();
  await transaction
    .insertInto('sources')
    .values({ source: run.source, last_run_at: run.startedAt })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ last_run_at: run.startedAt }))
    .execute();
}

async function interruptOpen(
  transaction: SinkTransaction,
  { finishedAt, fault }: Parameters<RunStore['interruptOpen']>[0],
): Promise<number> {
  const closed = await transaction
    .updateTable('runs')
    .set({ finished_at: finishedAt, outcome: 'interrupted' satisfies RunOutcome, fault: storableText(fault) })
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return Number(closed.numUpdatedRows);
}

const list =
  ({ kysely }: SinkDatabase): RunStore['list'] =>
  async ({ source, limit, before }) => {
    const rows = await kysely
      .selectFrom('runs')
      .selectAll()
      .$if(source !== undefined, (asked) => asked.where('source', '=', source ?? ''))
      .$if(before !== undefined, (asked) =>
        asked.where(sql<boolean>`(started_at, id) < (select r.started_at, r.id from runs r where r.id = ${before})`),
      )
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(asRun);
  };

async function release(
  transaction: SinkTransaction,
  source: SourceId,
  set: { released_at: number; released_by: string; release_reason: string },
): Promise<readonly string[]> {
  const released = await transaction
    .updateTable('refusals')
    .set(set)
    .where('source', '=', source)
    .where('released_at', 'is', null)
    .returning('hash')
    .execute();
  await transaction.updateTable('sources').set({ stopped_at: null }).where('source', '=', source).execute();
  return released.map((row) => row.hash);
}

/** The run log and how far every source is, on SQLite or PostgreSQL. */
export const sqlRuns = (database: SinkDatabase, writer: CommitWriter): RunStore => ({
  start: (run) => writer.run((transaction) => start(transaction, run)),
  finish: (id, end) => writer.run((transaction) => writeRunEnd(database, transaction, id, end)),
  interruptOpen: (end) => writer.run((transaction) => interruptOpen(transaction, end)),
  list: list(database),
  progress: (source) => progressOf(database.kysely, source),
  allProgress: () => allProgress(database.kysely),
  release: (source, by, reason, at) =>
    writer.run((transaction) =>
      release(transaction, source, { released_at: at, released_by: by, release_reason: storableText(reason) }),
    ),
});
