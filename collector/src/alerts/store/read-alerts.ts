import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Dialect, NoTables } from '../../storage/database.ts';
import type { AlertQuery, AlertStore } from '../alert-store.ts';
import type { Alert } from '../alert.ts';
import { ROOT_KINDS } from '../root-kinds.ts';
import type { Instant } from '../../kernel/clock.ts';
import { asAlert } from './alert-row.ts';
import type { AlertRow, AlertTables } from './alert-tables.ts';

type Tables = Kysely<NoTables>;
type Identity = Parameters<AlertStore['byIdentity']>[1][number];

const asked = async (tables: Tables, query: RawBuilder<AlertRow>): Promise<readonly Alert[]> =>
  (await query.execute(tables)).rows.map(asAlert);

/** One statement however many identities: each engine unfolds the list its own way, then looks each up by its index. */
export async function byIdentity(
  dialect: Dialect,
  tables: Tables,
  identities: readonly Identity[],
): Promise<readonly Alert[]> {
  if (identities.length === 0) return [];
  const [fingerprints, starts] = [identities.map((one) => one.fingerprint), identities.map((one) => one.startsAt)];
  const pairs = JSON.stringify(identities.map((one) => [one.fingerprint, one.startsAt]));
  return asked(
    tables,
    dialect === 'sqlite'
      ? sql`select distinct a.* from json_each(${pairs}) j cross join alerts a
          on a.fingerprint = j.value ->> 0 and a.starts_at = j.value ->> 1`
      : sql`select distinct a.* from unnest(${fingerprints}::text[], ${starts}::bigint[]) as j (fingerprint, starts_at)
          join alerts a using (fingerprint, starts_at)`,
  );
}

export async function firingOf(
  dialect: Dialect,
  tables: Tables,
  fingerprints: readonly string[],
): Promise<readonly Alert[]> {
  if (fingerprints.length === 0) return [];
  const unique = [...new Set(fingerprints)];
  return asked(
    tables,
    dialect === 'sqlite'
      ? sql`select a.* from json_each(${JSON.stringify(unique)}) j cross join alerts a
          on a.fingerprint = j.value and a.ended_at is null`
      : sql`select a.* from alerts a where a.fingerprint = any(${unique}::text[]) and a.ended_at is null`,
  );
}

/** Newest first; an empty choice is nothing. */
export async function listAlerts(tables: Tables, query: AlertQuery): Promise<readonly Alert[]> {
  const { units, domains, firing, situation, ticket, before, limit } = query;
  if (units?.length === 0 || domains?.length === 0) return [];
  const rows = await tables
    .withTables<AlertTables>()
    .selectFrom('alerts')
    .selectAll()
    .$if(units !== undefined, (some) => some.where('unit', 'in', units ?? []))
    .$if(domains !== undefined, (some) => some.where('domain', 'in', domains ?? []))
    .$if(firing === true, (some) => some.where('ended_at', 'is', null))
    .$if(firing === false, (some) => some.where('ended_at', 'is not', null))
    .$if(situation !== undefined, (some) => some.where('situation', '=', situation ?? ''))
    .$if(ticket !== undefined, (some) => some.where('ticket', '=', ticket ?? ''))
    .$if(before !== undefined, (some) =>
      some.where(sql<boolean>`(received_at, id) < (${before?.receivedAt ?? 0}, ${before?.id ?? ''})`),
    )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asAlert);
}

/** The root causes that fire now. */
export async function firingRoots(tables: Tables): Promise<readonly Alert[]> {
  const rows = await tables
    .withTables<AlertTables>()
    .selectFrom('alerts')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('kind', 'in', ROOT_KINDS)
    .where('not_the_world', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(asAlert);
}

/** Alerts of these producers that fire, or ended since; `since` Infinity = only what fires. */
export async function alertsOf(
  tables: Tables,
  producers: readonly string[],
  since: Instant,
): Promise<readonly Alert[]> {
  if (producers.length === 0) return [];
  const all = tables.withTables<AlertTables>().selectFrom('alerts').selectAll().where('producer', 'in', producers);
  const [firing, ended] = [all.where('ended_at', 'is', null), all.where('ended_at', '>=', since)];
  const rows = [...(await firing.execute()), ...(since === Infinity ? [] : await ended.execute())];
  return rows.map(asAlert).sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
}
