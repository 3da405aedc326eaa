import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { Cadence } from '../kernel/period.ts';
import type { Instant } from '../kernel/clock.ts';
import { addDays, dateOf, DAY, instantOf, isLocalDate, type LocalDate } from '../kernel/local-date.ts';
import { DATA_QUALITY, dataQuality, type DayRecord } from '../observations/data-quality.ts';
import type { Freshness } from '../observations/freshness.ts';
import type { Observation, Revision } from '../observations/observation.ts';
import type { Store } from '../sinks/store.ts';
import { DERIVED } from './derive-cells.ts';

/** The first day not counted yet, and the position behind which its revisions stand. */
export const NEXT_DAY = 'data_quality_next_day';

/** Days that a start counts again, for lines that changed shortly before the end of the earlier life. */
const COUNTED_AGAIN = 31;

/** How far back lag is looked for: two periods and their grace. */
const LOOK_BACK_DAYS: Readonly<Record<Cadence, number>> = {
  daily: 14,
  weekly: 28,
  monthly: 75,
  quarterly: 210,
  yearly: 760,
};

/** A period ends at most one day after its due instant, and at most this long before it: the index of ends is used. */
const LONGEST_GRACE = 90 * DAY;

const PAGE = 10_000;

export interface DataQualityPorts {
  readonly catalog: Catalog;
  readonly store: Store;
}

/**
 * Which days' data quality is to be counted, and from what: each day once it is over, also those over which the
 * collector was down, and days whose lines of lateness changed afterwards (an excuse that came to light, a late figure).
 */
export class DataQualityDays {
  readonly #ports: DataQualityPorts;
  readonly #touched = new Set<LocalDate>();
  #next: { readonly day: LocalDate; readonly position: number } | null = null;
  #after: { readonly day: LocalDate; readonly position: number } | null = null;

  constructor(ports: DataQualityPorts) {
    this.#ports = ports;
  }

  /** Lines that were written: the days on which they were due are counted again. */
  changed(lines: readonly Freshness[]): void {
    for (const { dueAt } of lines) this.#touched.add(dateOf(dueAt));
  }

  /** The figures to commit at an instant; nothing while the office day is the same. `done` must follow when they are kept. */
  async due(at: Instant): Promise<readonly Observation[]> {
    const { catalog } = this.#ports;
    const kept = Object.values(DATA_QUALITY).some((id) => catalog.indicators.has(id as IndicatorId));
    const today = dateOf(at);
    if (!kept || (this.#next !== null && this.#next.day >= today)) return [];
    const next = this.#next ?? (await this.#resume(today));
    if (next.day >= today) {
      this.#after = next;
      return [];
    }
    const corrected = await this.#corrected(next.position, instantOf(today));
    const days = [...[...this.#touched].filter((day) => day < next.day), ...daysBetween(next.day, today)].sort();
    this.#after = { day: today, position: corrected.position };
    const records = await this.#records(days, next.day, corrected.corrections);
    return records.flatMap((record) => dataQuality(catalog, record, { source: DERIVED, at }));
  }

  /** What `due` gave is committed and judged. */
  async done(): Promise<void> {
    if (this.#after === null || this.#after === this.#next) return;
    this.#next = this.#after;
    const { day, position } = this.#next;
    for (const touched of this.#touched) if (touched < day) this.#touched.delete(touched);
    await this.#ports.store.settings.set(NEXT_DAY, `${day} ${position}`);
  }

  /** Begins with the day of activation: of the days before it nothing is known. */
  async #resume(today: LocalDate): Promise<{ readonly day: LocalDate; readonly position: number }> {
    const [day = '', position] = ((await this.#ports.store.settings.get(NEXT_DAY)) ?? '').split(' ');
    if (!isLocalDate(day)) return { day: today, position: await this.#ports.store.observations.lastPosition() };
    for (let back = 1; back <= COUNTED_AGAIN; back += 1) this.#touched.add(addDays(day, -back));
    return { day, position: Number(position) };
  }

  /** Corrections learned before an instant, by the day they were learned, and the position behind the last of that time. */
  async #corrected(
    from: number,
    before: Instant,
  ): Promise<{ readonly position: number; readonly corrections: readonly Revision[] }> {
    const corrections: Revision[] = [];
    let position = from;
    for (;;) {
      const rows = await this.#ports.store.observations.since(position, PAGE);
      for (const row of rows) {
        if (row.knownAt >= before) return { position, corrections };
        position = row.position;
        const isSaid = row.quality === 'reported' || row.quality === 'entered';
        if (isSaid && row.revision > 1) corrections.push(row);
      }
      if (rows.length < PAGE) return { position, corrections };
    }
  }

  async #records(
    days: readonly LocalDate[],
    firstNew: LocalDate,
    corrections: readonly Revision[],
  ): Promise<readonly DayRecord[]> {
    const runs = Map.groupBy(await this.#runsSince(instantOf(firstNew)), ({ startedAt }) => dateOf(startedAt));
    const learned = Map.groupBy(corrections, ({ knownAt }) => dateOf(knownAt));
    const records: DayRecord[] = [];
    for (const day of days) {
      const isNew = day >= firstNew;
      const lines = await this.#linesDue(day, isNew);
      const counted = isNew ? { runs: runs.get(day) ?? [], corrections: learned.get(day) ?? [] } : null;
      records.push({ day, lines, counted });
    }
    return records;
  }

  async #runsSince(from: Instant) {
    const { runs } = this.#ports.store;
    const found: Awaited<ReturnType<typeof runs.list>>[number][] = [];
    for (let before: string | undefined; ;) {
      const page = await runs.list({ limit: PAGE, ...(before === undefined ? {} : { before }) });
      found.push(...page.filter(({ startedAt }) => startedAt >= from));
      const last = page.at(-1);
      if (page.length < PAGE || last === undefined || last.startedAt < from) return found;
      before = last.id;
    }
  }

  /** Lines due on a day; for a new one also those before it, as far as lag is looked for. */
  async #linesDue(day: LocalDate, withLookBack: boolean): Promise<readonly Freshness[]> {
    const byCadence = Map.groupBy(this.#ports.catalog.sources.values(), ({ cadence }) => cadence);
    const lines: Freshness[] = [];
    for (const [cadence, specs] of byCadence) {
      const back = withLookBack ? LOOK_BACK_DAYS[cadence] : 0;
      const sources = specs.map(({ id }) => id);
      lines.push(...(await this.#linesBetween(sources, instantOf(addDays(day, -back)), instantOf(addDays(day, 1)))));
    }
    return lines;
  }

  /** Halves the time until every answer is whole. */
  async #linesBetween(sources: readonly SourceId[], dueFrom: Instant, dueTo: Instant): Promise<readonly Freshness[]> {
    const ends = { from: dueFrom - LONGEST_GRACE, to: dueTo + DAY };
    const rows = await this.#ports.store.freshness.list({ sources, ...ends, dueFrom, dueTo, limit: PAGE });
    if (rows.length < PAGE || dueTo - dueFrom <= 1) return rows;
    const middle = Math.floor((dueFrom + dueTo) / 2);
    return [
      ...(await this.#linesBetween(sources, dueFrom, middle)),
      ...(await this.#linesBetween(sources, middle, dueTo)),
    ];
  }
}

function daysBetween(from: LocalDate, before: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < before; day = addDays(day, 1)) days.push(day);
  return days;
}
