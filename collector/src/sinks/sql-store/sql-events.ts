import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AssetId } from '../../catalog/asset.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event, EventId, Severity } from '../../events/event.ts';
import { dateOf, DAY, UTC_OFFSET } from '../../kernel/local-date.ts';
import type { Dialect } from '../../storage/database.ts';
import type { EventStore } from '../store.ts';
import type { SinkDatabase } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';

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

/** The text behind a key of a JSON column. */
const jsonText = (dialect: Dialect, column: string, key: string): RawBuilder<string> =>
  dialect === 'sqlite'
    ? sql`(select value from json_each(${sql.ref(column)}) where key = ${key})`
    : sql`(${sql.ref(column)}::json ->> ${key})`;

const localDay = sql<number>`(at + ${sql.lit(UTC_OFFSET)}) / ${sql.lit(DAY)}`;

const list =
  ({ kysely }: SinkDatabase): EventStore['list'] =>
  async (query) => {
    const { source, domain, kinds, units, severities, from, to, before } = query;
    if (kinds?.length === 0 || units?.length === 0 || severities?.length === 0) return [];
    const rows = await kysely
      .selectFrom('events')
      .selectAll()
      .$if(source !== undefined, (asked) => asked.where('source', '=', source ?? ''))
      .$if(domain !== undefined, (asked) => asked.where('domain', '=', domain ?? ''))
      .$if(kinds !== undefined, (asked) => asked.where('kind', 'in', kinds ?? []))
      .$if(units !== undefined, (asked) => asked.where('unit', 'in', units ?? []))
      .$if(severities !== undefined, (asked) => asked.where('severity', 'in', severities ?? []))
      .$if(from !== undefined, (asked) => asked.where('at', '>=', from ?? 0))
      .$if(to !== undefined, (asked) => asked.where('at', '<', to ?? 0))
      .$if(before !== undefined, (asked) =>
        asked.where(sql<boolean>`(at, id) < (select e.at, e.id from events e where e.id = ${before})`),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit)
      .execute();
    return rows.map(asEvent);
  };

const countByDay =
  (database: SinkDatabase): EventStore['countByDay'] =>
  async ({ kinds, severities, distinct, from, to }) => {
    if (kinds.length === 0 || severities?.length === 0) return [];
    const counted =
      distinct === undefined ? sql`count(*)` : sql`count(distinct ${jsonText(database.dialect, 'keys', distinct)})`;
    const query = sql`select unit, ${localDay} as day, ${counted} as events from events
      where kind in (${sql.join(kinds)}) and at >= ${from} and at < ${to}
      ${severities === undefined ? sql`` : sql`and severity in (${sql.join(severities)})`}
      group by unit, ${localDay} order by day, unit`;
    const rows = (await database.readRows(query.compile(database.kysely))) as readonly [UnitId, number, number][];
    return rows.map(([unit, day, count]) => ({ unit, day: dateOf(day * DAY), count }));
  };

/** Happenings on SQLite or PostgreSQL. */
export const sqlEvents = (database: SinkDatabase): EventStore => ({
  list: list(database),
  countByDay: countByDay(database),
  oldestAt: async () => {
    const oldest = await database.kysely
      .selectFrom('events')
      .select(({ fn }) => fn.min('at').as('at'))
      .executeTakeFirst();
    return oldest?.at ?? null;
  },
  forget: async (source, before) => {
    const deleted = await database.kysely
      .deleteFrom('events')
      .where('source', '=', source)
      .where('at', '<', before)
      .executeTakeFirst();
    return Number(deleted.numDeletedRows);
  },
});
