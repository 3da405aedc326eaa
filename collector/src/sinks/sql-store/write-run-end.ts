import { sql } from 'kysely';
import type { RunEnd, RunOutcome } from '../store.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';
import { storableText } from './storable-text.ts';
import { writeEvents } from './write-events.ts';
import { writeSetting } from './write-setting.ts';

/**
 * What the end of a run says about its source: a stop says neither that it works nor that it is down, and a run that
 * was interrupted says nothing at all.
 */
function verdict(outcome: RunOutcome, finishedAt: number, startedAt: number): Record<string, unknown> | null {
  if (outcome === 'interrupted') return null;
  const last = { last_outcome: outcome };
  if (outcome === 'succeeded' || outcome === 'partly')
    return { ...last, last_success_at: finishedAt, down_since: null };
  return outcome === 'failed' ? { ...last, down_since: sql`coalesce(down_since, ${startedAt})` } : last;
}

/** The end of a run in the run log and at its source, and what follows from it, in the transaction that is given. */
export async function writeRunEnd(
  database: SinkDatabase,
  transaction: SinkTransaction,
  id: string,
  end: RunEnd,
): Promise<void> {
  const events = await writeEvents(database, transaction, end.events ?? []);
  for (const [key, value] of Object.entries(end.settings ?? {})) await writeSetting(transaction, key, value);
  const run = await transaction
    .updateTable('runs')
    .set((row) => ({
      finished_at: end.finishedAt,
      outcome: end.outcome,
      duration_seconds: end.durationSeconds,
      bytes: end.bytes,
      fault: end.fault === null ? null : storableText(end.fault),
      events: row('events', '+', events),
    }))
    .where('id', '=', id)
    .returning(['source', 'started_at'])
    .executeTakeFirst();
  const said = run === undefined ? null : verdict(end.outcome, end.finishedAt, run.started_at);
  if (run === undefined || said === null) return;
  await transaction.updateTable('sources').set(said).where('source', '=', run.source).execute();
}
