import { sql, type Kysely } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import { sourcesOwing } from '../../catalog/lookup/sources-owing.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { HOUR, MINUTE } from '../../kernel/local-date.ts';
import { periodSpan, type PeriodId } from '../../kernel/period.ts';
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

type Row = Omit<StandingCell, 'waitsUntil'> & { readonly period: PeriodId | null };

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
  const judged = rows.map((row) => ({ ...row, isPast: isPast(row, catalog, at) }));
  const learned = await learnedAt(tables, readings.size > 0 ? judged : judged.filter((row) => row.isPast));
  return judged.map(({ period, isPast: past, ...cell }) => {
    const knownAt = learned.get(indicatorFingerprint(cell)) ?? (period === null ? at : -Infinity);
    const began = readings.size === 0 ? Infinity : beginOf(sourcesOf(cell.indicator, catalog), readings);
    return { ...cell, waitsUntil: waitOf(knownAt, began, past, at) };
  });
}

/** A newer period is over: the figure is history. */
const isPast = ({ period }: Row, { calendar }: Catalog, at: Instant): boolean =>
  period !== null && isOvertaken(period, calendar, at);

/** When the next of them will have waited for long enough. */
export async function catchUpEnd(tables: Kysely<NoTables>, catalog: Catalog, at: Instant): Promise<Instant | null> {
  const ends = (await standingCells(tables, catalog, at)).flatMap(({ waitsUntil }) => waitsUntil ?? []);
  const next = ends.filter((end) => end > at && end < Infinity);
  return next.length === 0 ? null : Math.min(...next);
}

async function untold(tables: Kysely<NoTables>): Promise<readonly Row[]> {
  // Spelt as in the index of bad cells, so that both engines use it.
  const { rows } = await sql<Row>`select c.indicator, c.unit, c.state, c.since, c.period from cell_states c
    left join own_alerts o on o.fingerprint = 'indicator:' || c.indicator || ':' || c.unit and o.ended_at is null
    where c.state in ('warning', 'critical') and (o.fingerprint is null or o.starts_at < c.since)
    order by c.since, c.indicator, c.unit`.execute(tables);
  const said = await saidOf(tables, rows.map(indicatorFingerprint));
  return rows.filter((row) => {
    const known = said.get(indicatorFingerprint(row));
    return known === undefined || known.endedAt !== null || known.signal.severity !== row.state;
  });
}

function waitOf(knownAt: Instant, readingBegan: Instant, past: boolean, at: Instant): Instant | null {
  if (readingBegan <= knownAt) return Infinity;
  const until = knownAt + CATCH_UP_GRACE;
  return past && until > at ? until : null;
}

const beginOf = (sources: readonly SourceId[], readings: ReadonlyMap<SourceId, Instant>): Instant =>
  Math.min(...sources.map((source) => readings.get(source) ?? Infinity));

const AT_ONCE = 500;

/** When the newest revision of each cell's figure was learned. */
async function learnedAt(tables: Kysely<NoTables>, cells: readonly Row[]): Promise<ReadonlyMap<string, Instant>> {
  const found = new Map<string, Instant>();
  for (let start = 0; start < cells.length; start += AT_ONCE) {
    const asked = cells
      .slice(start, start + AT_ONCE)
      .flatMap(({ indicator, unit, period }) =>
        period === null ? [] : [[indicator, unit, periodSpan(period).to] as const],
      );
    if (asked.length === 0) continue;
    const values = asked.map(([indicator, unit, end]) => sql`(${indicator}, ${unit}, cast(${end} as bigint))`);
    const { rows } = await sql<Pick<Row, 'indicator' | 'unit'> & { readonly at: number }>`
      with asked (indicator, unit, period_end) as (values ${sql.join(values)})
      select a.indicator, a.unit, max(r.known_at) as at from asked a
      join names i on i.name = a.indicator join names u on u.name = a.unit
      join revisions r on r.indicator = i.id and r.unit = u.id and r.period_end = a.period_end
      group by a.indicator, a.unit`.execute(tables);
    for (const { indicator, unit, at } of rows) found.set(indicatorFingerprint({ indicator, unit }), Number(at));
  }
  return found;
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
  const own = sourcesOwing(catalog, id);
  return [...own.map((spec) => spec.id), ...inputs.flatMap((input) => sourcesOf(input, catalog))];
}
