import type { Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import type { AlertTables, OwnAlertRow } from '../../alerts/store/alert-tables.ts';
import { writeRows, type Target } from '../../alerts/store/write-rows.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Database, NoTables } from '../../storage/database.ts';

/** What a producer of ours said last of one thing: the newest episode, over or not. */
export interface OwnAlert {
  readonly signal: AlertSignal;
  readonly endedAt: Instant | null;
}

export type OwnAlerts = ReadonlyMap<string, OwnAlert>;

const OWN_ALERTS: Target = {
  table: 'own_alerts',
  columns: { fingerprint: 'text', producer: 'text', starts_at: 'bigint', ended_at: 'bigint', signal: 'text' },
  conflict: `on conflict (fingerprint) do update set producer = excluded.producer, starts_at = excluded.starts_at,
    ended_at = excluded.ended_at, signal = excluded.signal`,
};

const asOwnAlert = ({ signal, ended_at }: OwnAlertRow): OwnAlert => ({
  signal: JSON.parse(signal) as AlertSignal,
  endedAt: ended_at,
});

const rowsBy = (rows: readonly OwnAlertRow[]): OwnAlerts =>
  new Map(rows.map((row) => [row.fingerprint, asOwnAlert(row)]));

/** What one of our producers said and is not over, and what it said last of these things. */
export async function saidBy(
  tables: Kysely<NoTables>,
  producer: string,
  fingerprints: readonly string[],
): Promise<OwnAlerts> {
  const open = tables.withTables<AlertTables>().selectFrom('own_alerts').selectAll().where('ended_at', 'is', null);
  const rows = await open.where('producer', '=', producer).execute();
  return new Map([...(await saidOf(tables, fingerprints)), ...rowsBy(rows)]);
}

/** Forgets what was over long ago: things that never come back, like the addresses of a scan. */
export const forgetEnded = async (tables: Kysely<NoTables>, producer: string, before: Instant): Promise<void> => {
  const all = tables.withTables<AlertTables>().deleteFrom('own_alerts').where('producer', '=', producer);
  await all.where('ended_at', '<', before).execute();
};

/** What was said of these things. */
export async function saidOf(tables: Kysely<NoTables>, fingerprints: readonly string[]): Promise<OwnAlerts> {
  if (fingerprints.length === 0) return new Map();
  const known = tables.withTables<AlertTables>().selectFrom('own_alerts').selectAll();
  return rowsBy(await known.where('fingerprint', 'in', [...new Set(fingerprints)]).execute());
}

/** Remembers what was said now; the last word about each thing stays. */
export async function remember(
  database: Pick<Database, 'sqlite'>,
  tables: Kysely<NoTables>,
  said: readonly OwnAlert[],
): Promise<void> {
  const last = new Map(said.map((one) => [one.signal.fingerprint, one]));
  const rows = [...last.values()].map(({ signal, endedAt }) => [
    ...[signal.fingerprint, signal.producer, signal.startsAt, endedAt, JSON.stringify(signal)],
  ]);
  await writeRows(database, tables, OWN_ALERTS, rows);
}
