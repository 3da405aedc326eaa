import { sql, type Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { LatenessCause } from '../../observations/freshness.ts';
import type { SinkTables } from '../../sinks/sql-store/sink-tables.ts';
import type { Database, NoTables } from '../../storage/database.ts';
import { conditionsOf, OUTAGE_GRACE, type LateLines } from './conditions.ts';
import { remember, saidBy } from './own-alerts.ts';
import { tellChanges } from './tell-changes.ts';

/** Kinds of the events by which the first river says that a source went down and came back. */
const OUTAGES = ['source.down', 'source.up', 'source.stopped'];

/** Lateness, dead sources and secrecy stops as they stand now, and what is new about them. */
export async function takeConditions(
  database: Database,
  tables: Kysely<NoTables>,
  catalog: Catalog,
  at: Instant,
): Promise<readonly AlertSignal[]> {
  const [late, down, stopped] = [await lateLines(tables), await downSources(tables), await stoppedSources(tables)];
  const now = conditionsOf({ late, down, stopped }, catalog, at);
  const said = await saidBy(
    tables,
    'freshness',
    now.map(({ fingerprint }) => fingerprint),
  );
  const news = tellChanges(now, said, at);
  await remember(database, tables, news);
  return news.map(({ signal }) => signal);
}

/** The next instant at which a source will have been silent for long enough; null when none is. */
export async function outageAfter(tables: Kysely<NoTables>, at: Instant): Promise<Instant | null> {
  const ends = [...(await downSources(tables)).values()].map((since) => since + OUTAGE_GRACE);
  const next = ends.filter((end) => end > at);
  return next.length === 0 ? null : Math.min(...next);
}

async function lateLines(tables: Kysely<NoTables>): Promise<readonly LateLines[]> {
  // Spelt as in the index of overdue lines, so that both engines use it.
  const { rows } = await sql<{
    source: string;
    unit: string;
    cause: string | null;
    status: string;
    lines: number;
    since: number;
  }>`select source, unit, cause, status, count(*) as lines,
       max(case when status = 'missing' then missing_at else due_at end) as since
     from freshness
     where status in ('late', 'missing')
     group by source, unit, cause, status order by source, unit, status`.execute(tables);
  return rows.map(({ source, unit, cause, status, ...rest }) => ({
    ...{ source: source as SourceId, unit: unit as UnitId, cause: cause as LatenessCause | null },
    ...{ status: status as LateLines['status'], ...rest },
  }));
}

/** Whose newest word is that it went down. */
async function downSources(tables: Kysely<NoTables>): Promise<ReadonlyMap<SourceId, Instant>> {
  const rows = await tables
    .withTables<SinkTables>()
    .selectFrom('events')
    .select(['source', 'kind', ({ fn }) => fn.max('at').as('at')])
    .where('kind', 'in', OUTAGES)
    .groupBy(['source', 'kind'])
    .execute();
  const found = Map.groupBy(rows, ({ source }) => source as SourceId);
  return new Map(
    [...found].flatMap(([source, said]) => {
      const newest = (kind: string): number => said.find((row) => row.kind === kind)?.at ?? -Infinity;
      const since = newest('source.down');
      return since > newest('source.up') && since > newest('source.stopped') ? [[source, since] as const] : [];
    }),
  );
}

async function stoppedSources(tables: Kysely<NoTables>): Promise<ReadonlyMap<SourceId, Instant>> {
  const rows = await tables
    .withTables<SinkTables>()
    .selectFrom('sources')
    .select(['source', 'stopped_at'])
    .where('stopped_at', 'is not', null)
    .execute();
  return new Map(rows.map(({ source, stopped_at }) => [source as SourceId, stopped_at ?? 0]));
}
