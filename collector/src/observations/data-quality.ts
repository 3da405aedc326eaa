import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import { registerDate } from '../catalog/register-date.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { addDays, instantOf, type LocalDate } from '../kernel/local-date.ts';
import { periodOf } from '../kernel/period.ts';
import { isValidAt } from '../kernel/validity.ts';
import { ratioOf } from './figure.ts';
import type { Freshness } from './freshness.ts';
import { freshnessLags } from './freshness-lag.ts';
import type { Figure, Observation } from './observation.ts';
import { countSubmissions } from './submissions.ts';

/** The collector's own indicators (domain §3, `data_quality`), computed only where the register keeps them. */
export const DATA_QUALITY = {
  onTime: 'data_quality.on_time_submission_rate',
  corrections: 'data_quality.corrections',
  completeness: 'data_quality.completeness',
  lag: 'data_quality.freshness_lag',
  rejected: 'data_quality.rejected_records',
  secret: 'data_quality.secret_blocked',
} as const satisfies Readonly<Record<string, string>>;

export interface RunCounts {
  readonly source: SourceId;
  readonly quarantined: number;
  readonly refused: number;
}

/** What the store knows of one day. */
export interface DayRecord {
  readonly day: LocalDate;
  /** Lines of the ledger of lateness that were due before the end of the day, as far back as lag is looked for. */
  readonly lines: readonly Freshness[];
  /** What was counted while the day ran; null when an earlier day is only counted again, because lines changed. */
  readonly counted: {
    /** Runs that began on that day. */
    readonly runs: readonly RunCounts[];
    /** Figures said again otherwise on that day, one entry each. */
    readonly corrections: readonly { readonly source: SourceId; readonly unit: UnitId }[];
  } | null;
}

interface Said {
  readonly id: string;
  readonly figures: ReadonlyMap<UnitId | null, Figure>;
}

/**
 * The figures of one day, as ordinary observations (docs/rules.md). Lateness and corrections go to the unit whose figures
 * they are, or, where its level keeps none, to the source's owner; per-source figures to the owner, summed (the lag: the
 * longest). The root of the site has all of it, whoever the owner is. Excused lateness counts nowhere.
 */
export function dataQuality(
  catalog: Catalog,
  { day, lines, counted }: DayRecord,
  as: { readonly source: SourceId; readonly at: Instant },
): readonly Observation[] {
  const [from, to] = [instantOf(day), instantOf(addDays(day, 1))];
  const applicable = lines.filter(({ status, dueAt }) => status !== 'not_applicable' && dueAt < to);
  const due = applicable.filter(({ dueAt }) => dueAt >= from);
  const said = [
    onTime(catalog, due),
    completeness(catalog, due),
    ...(counted === null ? [] : ofTheDay(catalog, applicable, to, counted, day)),
  ];
  return said.flatMap(({ id, figures }) => observationsOf(catalog, id, figures, day, as));
}

function ofTheDay(
  catalog: Catalog,
  lines: readonly Freshness[],
  dayEnd: Instant,
  { runs, corrections }: NonNullable<DayRecord['counted']>,
  day: LocalDate,
): readonly Said[] {
  const sources = [...catalog.sources.values()].filter((spec) => isValidAt(spec, day)).map(({ id }) => id);
  const perSource = (id: string, pick: (run: RunCounts) => number): Said => ({
    id,
    figures: gathered(
      [
        ...sources.map((source) => ({ source, amount: 0 })),
        ...runs.map((run) => ({ source: run.source, amount: pick(run) })),
      ],
      ({ source }) => ownerOf(catalog, source),
      (all) => ({ value: sum(all, ({ amount }) => amount) }),
    ),
  });
  const lags = freshnessLags(lines, catalog.calendar, dayEnd);
  const units = lines.map(({ source, unit }) => ({ source, unit, amount: 0 }));
  return [
    perSource(DATA_QUALITY.rejected, ({ quarantined }) => quarantined),
    perSource(DATA_QUALITY.secret, ({ refused }) => refused),
    {
      id: DATA_QUALITY.lag,
      figures: gathered(
        [...lags],
        ([source]) => ownerOf(catalog, source),
        (all) => ({ value: Math.max(...all.map(([, hours]) => hours)) }),
      ),
    },
    {
      id: DATA_QUALITY.corrections,
      figures: gathered(
        [...units, ...corrections.map((one) => ({ ...one, amount: 1 }))],
        (one) => answering(catalog, DATA_QUALITY.corrections, one),
        (all) => ({ value: sum(all, ({ amount }) => amount) }),
      ),
    },
  ];
}

const onTime = (catalog: Catalog, due: readonly Freshness[]): Said => ({
  id: DATA_QUALITY.onTime,
  figures: gathered(
    due,
    (line) => answering(catalog, DATA_QUALITY.onTime, line),
    (lines) => {
      const counts = [...countSubmissions(lines).values()];
      const inTime = sum(counts, (unit) => unit.onTime);
      return ratioOf(inTime, inTime + sum(counts, (unit) => unit.late + unit.missing));
    },
  ),
});

const completeness = (catalog: Catalog, due: readonly Freshness[]): Said => ({
  id: DATA_QUALITY.completeness,
  figures: gathered(
    due,
    ({ source }) => ownerOf(catalog, source),
    (lines) =>
      ratioOf(
        sum(lines, ({ present }) => present),
        sum(lines, ({ expected }) => expected),
      ),
  ),
});

/** One figure per unit, and under null one for the whole. */
function gathered<T>(
  items: readonly T[],
  unitOf: (item: T) => UnitId | null,
  figureOf: (items: readonly T[]) => Figure,
): ReadonlyMap<UnitId | null, Figure> {
  if (items.length === 0) return new Map();
  const groups = [...Map.groupBy(items, unitOf)].filter(([unit]) => unit !== null);
  return new Map([...groups.map(([unit, group]) => [unit, figureOf(group)] as const), [null, figureOf(items)]]);
}

const ownerOf = (catalog: Catalog, source: SourceId): UnitId | null => catalog.sources.get(source)?.owner ?? null;

/** Whose lateness or correction it is: the unit's own, when the indicator is kept on its level. */
function answering(catalog: Catalog, id: string, { source, unit }: { source: SourceId; unit: UnitId }): UnitId | null {
  const level = catalog.units.get(unit)?.level;
  const kept = level !== undefined && catalog.indicators.get(id as IndicatorId)?.levels.includes(level);
  return kept ? unit : ownerOf(catalog, source);
}

/** Nothing is said of a unit that does not stand, nor a ratio of nothing; the root says the whole in place of its own. */
function observationsOf(
  catalog: Catalog,
  id: string,
  figures: Said['figures'],
  day: LocalDate,
  { source, at }: { readonly source: SourceId; readonly at: Instant },
): readonly Observation[] {
  const indicator = catalog.indicators.get(id as IndicatorId);
  if (indicator === undefined) return [];
  const { root } = catalog.site;
  const about = { indicator: indicator.id, period: periodOf(day, 'daily', 'calendar'), source, knownAt: at };
  const placed = [...figures]
    .filter(([unit]) => unit !== root)
    .map(([unit, figure]) => ({ unit: unit ?? root, figure }));
  return placed
    .filter(({ unit, figure }) => figure.denominator !== 0 && stands(catalog, unit, day))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
    .map(({ unit, figure }) => ({ ...figure, ...about, unit, quality: 'derived' }));
}

function stands(catalog: Catalog, unit: UnitId, day: LocalDate): boolean {
  const found = catalog.units.get(unit);
  return found !== undefined && isValidAt(found, registerDate(catalog.site, day));
}

const sum = <T>(items: readonly T[], pick: (item: T) => number): number =>
  items.reduce((total, item) => total + pick(item), 0);
