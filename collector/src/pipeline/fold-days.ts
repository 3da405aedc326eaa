import type { Catalog } from '../catalog/catalog.ts';
import type { Indicator } from '../catalog/indicator.ts';
import { unitsOfLevel } from '../catalog/lookup/unit-tree.ts';
import type { SourceSpec } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { foldCounts, type DayCount, type EventFormula } from '../events/fold-events.ts';
import type { Instant } from '../kernel/clock.ts';
import { addDays, dateOf, instantOf, type LocalDate } from '../kernel/local-date.ts';
import { periodOf, periodSpan } from '../kernel/period.ts';
import type { Observation } from '../observations/observation.ts';
import type { EventStore } from '../sinks/store.ts';

export interface FoldPorts {
  readonly catalog: Catalog;
  readonly events: EventStore;
  /** True when the source is known to have run over the whole of a day. */
  readonly ranOn: (source: SourceSpec, day: LocalDate) => boolean;
}

/**
 * The figures that are counted from events, for every day from `from` to `at` (SEMANTICS §2). Days before the first
 * event ever counted of a kind are left alone: nothing is known of them.
 */
export async function foldDays(from: LocalDate, at: Instant, ports: FoldPorts): Promise<readonly Observation[]> {
  const folded: Observation[] = [];
  for (const indicator of ports.catalog.indicators.values()) {
    const { formula } = indicator;
    if (formula?.kind === 'events') folded.push(...(await foldIndicator(indicator, formula, from, at, ports)));
  }
  return folded;
}

async function foldIndicator(
  indicator: Indicator,
  formula: EventFormula,
  from: LocalDate,
  at: Instant,
  { catalog, events, ranOn }: FoldPorts,
): Promise<readonly Observation[]> {
  const streams = [...catalog.sources.values()].filter((spec) => spec.domain === indicator.domain && tellsEvents(spec));
  const [first] = streams;
  if (first === undefined) return [];
  const { kind: _, events: kinds, ...narrower } = formula;
  const start = [from, firstDayKept(streams, at)].reduce((a, b) => (a > b ? a : b));
  const span = { from: instantOf(start), to: instantOf(addDays(dateOf(at), 1)) };
  const counts = (await events.countByDay({ kinds, ...narrower, ...span })) as readonly DayCount[];
  const days = daysBetween(start, dateOf(at));
  const isWhole = (day: LocalDate) => streams.every((spec) => ranOn(spec, day));
  return foldCounts(counts, days, (day) => unitsOn(catalog, indicator, day), isWhole).map((fold) => ({
    indicator: indicator.id,
    unit: fold.unit,
    period: periodOf(fold.day, 'daily', 'calendar'),
    value: fold.value,
    source: first.id,
    knownAt: at,
    quality: fold.isWhole ? 'derived' : 'partial',
  }));
}

/** The sensor's own format needs no mapping in the registers. */
const tellsEvents = ({ kind, events }: SourceSpec): boolean => kind === 'eve-json' || events !== null;

/** Events of days before it may be forgotten: counted again they would seem never to have happened. */
const firstDayKept = (streams: readonly SourceSpec[], at: Instant): LocalDate =>
  addDays(dateOf(at), -Math.min(...streams.map((spec) => spec.eventRetentionDays)));

function unitsOn(catalog: Catalog, indicator: Indicator, day: LocalDate): readonly UnitId[] {
  const period = periodSpan(periodOf(day, 'daily', 'calendar'));
  return indicator.levels
    .filter((level) => level !== catalog.site.level)
    .flatMap((level) => unitsOfLevel(catalog, catalog.site.root, level, period))
    .map(({ id }) => id);
}

function daysBetween(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
