import { sql, type Kysely } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { HOUR, MINUTE } from '../../kernel/local-date.ts';
import type { PeriodId } from '../../kernel/period.ts';
import { inputsOf } from '../../observations/input-needs.ts';
import { isOvertaken } from '../../observations/is-overtaken.ts';
import type { NoTables } from '../../storage/database.ts';
import { indicatorFingerprint } from './indicator-signals.ts';
import { saidOf } from './own-alerts.ts';

/** A figure of an older period behind which nothing newer came for so long is the newest there is. */
export const CATCH_UP_GRACE = 30 * MINUTE;

/** A reading that never said how it ended holds nobody up for longer. */
const LONGEST_READING = 6 * HOUR;

/** A cell that is bad now, and nobody was told of that. */
export interface StandingCell {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly state: 'warning' | 'critical';
  readonly since: Instant;
  /**
   * What it rests on is still being caught up with: until this instant unless something newer comes, or (Infinity) until
   * the reading ends. Null: it holds.
   */
  readonly waitsUntil: Instant | null;
}

type Row = { indicator: string; unit: string; state: string; since: number; period: string | null };

/**
 * The cells that are bad and untold, oldest first. A first reading tells a year of history file by file, or post by post:
 * what holds only until the next of them is no alert (SEMANTICS §3: a correction of an older period raises none).
 */
export async function standingCells(
  tables: Kysely<NoTables>,
  catalog: Catalog,
  at: Instant,
): Promise<readonly StandingCell[]> {
  const rows = await untold(tables);
  if (rows.length === 0) return [];
  const readings = await readingsUnderWay(tables, at);
  const cells: StandingCell[] = [];
  for (const row of rows) {
    const about = { indicator: row.indicator as IndicatorId, unit: row.unit as UnitId, since: row.since };
    const waitsUntil = await waitOf(tables, row, { catalog, readings, at });
    cells.push({ ...about, state: row.state as StandingCell['state'], waitsUntil });
  }
  return cells;
}

/** When the next of them will have waited for long enough. */
export async function catchUpEnd(tables: Kysely<NoTables>, catalog: Catalog, at: Instant): Promise<Instant | null> {
  const ends = (await standingCells(tables, catalog, at)).flatMap(({ waitsUntil }) => waitsUntil ?? []);
  const next = ends.filter((end) => end > at && end < Infinity);
  return next.length === 0 ? null : Math.min(...next);
}

async function untold(tables: Kysely<NoTables>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select c.indicator, c.unit, c.state, c.since, c.period from cell_states c
    left join own_alerts o on o.fingerprint = 'indicator:' || c.indicator || ':' || c.unit and o.ended_at is null
    where c.state in ('warning', 'critical') and (o.fingerprint is null or o.starts_at < c.since)
    order by c.since, c.indicator, c.unit`.execute(tables);
  const cells = rows.map((row) => ({ indicator: row.indicator as IndicatorId, unit: row.unit as UnitId }));
  const said = await saidOf(tables, cells.map(indicatorFingerprint));
  return rows.filter((row, index) => {
    const known = said.get(indicatorFingerprint(cells[index] as (typeof cells)[number]));
    return known === undefined || known.endedAt !== null || known.signal.severity !== row.state;
  });
}

interface Facts {
  readonly catalog: Catalog;
  /** Begin of the oldest reading under way, by source. */
  readonly readings: ReadonlyMap<SourceId, Instant>;
  readonly at: Instant;
}

async function waitOf(
  tables: Kysely<NoTables>,
  { indicator, unit, period }: Row,
  { catalog, readings, at }: Facts,
): Promise<Instant | null> {
  const isPast = period !== null && isOvertaken(period as PeriodId, catalog.calendar, at);
  if (!isPast && readings.size === 0) return null;
  const knownAt = period === null ? at : await learnedAt(tables, indicator, unit, period);
  const began = sourcesOf(indicator as IndicatorId, catalog).map((source) => readings.get(source) ?? Infinity);
  if (Math.min(...began) <= knownAt) return Infinity;
  const until = knownAt + CATCH_UP_GRACE;
  return isPast && until > at ? until : null;
}

/** When the newest revision of a cell's figure was learned. */
async function learnedAt(tables: Kysely<NoTables>, indicator: string, unit: string, period: string): Promise<Instant> {
  const idOf = (name: string) => sql`(select id from names where name = ${name})`;
  const { rows } = await sql<{ at: number | null }>`select max(known_at) as at from revisions
    where indicator = ${idOf(indicator)} and unit = ${idOf(unit)} and period = ${idOf(period)}`.execute(tables);
  return rows[0]?.at ?? -Infinity;
}

async function readingsUnderWay(tables: Kysely<NoTables>, at: Instant): Promise<ReadonlyMap<SourceId, Instant>> {
  const { rows } = await sql<{ source: string; began: number }>`select source, min(started_at) as began from runs
    where finished_at is null and started_at > ${at - LONGEST_READING} group by source`.execute(tables);
  return new Map(rows.map(({ source, began }) => [source as SourceId, Number(began)]));
}

/** The sources of an indicator, and of what its formula is made of. */
function sourcesOf(id: IndicatorId, catalog: Catalog): readonly SourceId[] {
  const formula = catalog.indicators.get(id)?.formula ?? null;
  const inputs = formula === null ? [] : inputsOf(formula).filter((input) => input !== id);
  const own = [...catalog.sources.values()].filter(({ expects }) => expects?.indicators.includes(id) ?? false);
  return [...own.map((spec) => spec.id), ...inputs.flatMap((input) => sourcesOf(input, catalog))];
}
