import { sql, type Kysely } from 'kysely';
import type { AssetId } from '../../catalog/asset.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event, EventId, Severity } from '../../events/event.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Dialect, NoTables } from '../../storage/database.ts';
import type { SinkTables } from '../../sinks/sql-store/sink-tables.ts';

export const EVENTS_AT_ONCE = 10_000;

/**
 * The order in which events came. SQLite numbers its rows; a number may be given again when the newest rows were deleted,
 * which only happens to events that came older than they may be kept.
 */
const arrival = (dialect: Dialect) => sql.ref<number>(dialect === 'sqlite' ? 'rowid' : 'arrival');

const asEvent = (row: SinkTables['events']): Event => ({
  id: row.id as EventId,
  source: row.source as SourceId,
  domain: row.domain as DomainId,
  kind: row.kind,
  unit: row.unit as UnitId,
  asset: row.asset as AssetId | null,
  at: row.at,
  knownAt: row.known_at,
  severity: row.severity as Severity,
  keys: JSON.parse(row.keys) as Record<string, string>,
});

export async function lastArrival(dialect: Dialect, tables: Kysely<NoTables>): Promise<number> {
  const query = sql<{ last: number | null }>`select max(${arrival(dialect)}) as last from events`;
  return (await query.execute(tables)).rows[0]?.last ?? 0;
}

/** Events of some kinds that came behind a position, up to another, in the order in which they came. */
export async function eventsBetween(
  dialect: Dialect,
  tables: Kysely<NoTables>,
  { after, upTo, kinds }: { after: number; upTo: number; kinds: readonly string[] },
): Promise<{ readonly events: readonly Event[]; readonly upTo: number }> {
  if (kinds.length === 0 || upTo <= after) return { events: [], upTo };
  const query = sql<SinkTables['events'] & { position: number }>`select ${arrival(dialect)} as position, events.*
    from events where ${arrival(dialect)} > ${after} and ${arrival(dialect)} <= ${upTo}
      and kind in (${sql.join(kinds)}) order by ${arrival(dialect)} limit ${EVENTS_AT_ONCE}`;
  const { rows } = await query.execute(tables);
  const all = rows.length < EVENTS_AT_ONCE;
  return { events: rows.map(asEvent), upTo: all ? upTo : (rows.at(-1)?.position ?? upTo) };
}

/** Events of some kinds that happened from an instant on, and had come by a position. */
export async function eventsSince(
  dialect: Dialect,
  tables: Kysely<NoTables>,
  { from, upTo, kinds }: { from: Instant; upTo: number; kinds: readonly string[] },
): Promise<readonly Event[]> {
  if (kinds.length === 0) return [];
  const query = sql<SinkTables['events']>`select * from events
    where kind in (${sql.join(kinds)}) and at >= ${from} and ${arrival(dialect)} <= ${upTo}`;
  return (await query.execute(tables)).rows.map(asEvent);
}
