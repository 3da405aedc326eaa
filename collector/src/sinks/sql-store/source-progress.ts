import type { SourceId } from '../../catalog/source-spec.ts';
import type { RunOutcome, SourceProgress } from '../store.ts';
import type { SinkDatabase } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';

type SourceRow = SinkTables['sources'];
type RefusalRow = SinkTables['refusals'];

const NEVER_SEEN: Omit<SourceRow, 'source'> = {
  cursor: null,
  last_run_at: null,
  last_success_at: null,
  last_outcome: null,
  down_since: null,
  stopped_at: null,
};

const asProgress = (row: SourceRow, refusals: readonly RefusalRow[]): SourceProgress => ({
  source: row.source as SourceId,
  cursor: row.cursor,
  lastRunAt: row.last_run_at,
  lastSuccessAt: row.last_success_at,
  lastOutcome: row.last_outcome as RunOutcome | null,
  downSince: row.down_since,
  stoppedAt: row.stopped_at,
  openRefusals: refusals
    .filter((one) => one.released_at === null)
    .map(({ hash, at, scope }) => ({ hash, at, scope: scope as 'record' | 'file' })),
  released: refusals.filter((one) => one.released_at !== null).map((one) => one.hash),
});

/** How far one source is; a source nobody has read yet has the progress of a new one. */
export async function progressOf(kysely: SinkDatabase['kysely'], source: SourceId): Promise<SourceProgress> {
  const row = await kysely.selectFrom('sources').selectAll().where('source', '=', source).executeTakeFirst();
  const refusals = await kysely
    .selectFrom('refusals')
    .selectAll()
    .where('source', '=', source)
    .orderBy('at')
    .orderBy('hash')
    .execute();
  return asProgress(row ?? { source, ...NEVER_SEEN }, refusals);
}

export async function allProgress(kysely: SinkDatabase['kysely']): Promise<readonly SourceProgress[]> {
  const rows = await kysely.selectFrom('sources').selectAll().orderBy('source').execute();
  const refusals = await kysely.selectFrom('refusals').selectAll().orderBy('at').orderBy('hash').execute();
  return rows.map((row) =>
    asProgress(
      row,
      refusals.filter((one) => one.source === row.source),
    ),
  );
}
