import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceSpec } from '../catalog/source-spec.ts';
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

const PAGE = 10_000;
const RUNS_PAGE = 500;

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
  /** `due` counted the days that were touched; a start in the middle of a day has not, and must not forget them. */
  #counted = false;

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
    this.#counted = next.day < today;
    if (!this.#counted) {
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
    for (const touched of this.#touched) if (this.#counted && touched < day) this.#touched.delete(touched);
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
    for (const row of consecutive(days)) {
      const lines = await this.#linesFor(row, firstNew);
      for (const day of row) {
        const isNew = day >= firstNew;
        const counted = isNew ? { runs: runs.get(day) ?? [], corrections: learned.get(day) ?? [] } : null;
        records.push({ day, lines: lines.filter((line) => dueFor(day, line)), counted });
      }
    }
    return records;
  }

  async #runsSince(from: Instant) {
    const { runs } = this.#ports.store;
    const found: Awaited<ReturnType<typeof runs.list>>[number][] = [];
    for (let before: string | undefined; ;) {
      const page = await runs.list({ limit: RUNS_PAGE, ...(before === undefined ? {} : { before }) });
      found.push(...page.filter(({ startedAt }) => startedAt >= from));
      const last = page.at(-1);
      if (page.length < RUNS_PAGE || last === undefined || last.startedAt < from) return found;
      before = last.id;
    }
  }

  /** The lines due on days in a row; when there are new ones among them, also those before, as far as lag is looked for. */
  async #linesFor(days: readonly LocalDate[], firstNew: LocalDate): Promise<readonly Freshness[]> {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const byCadence = Map.groupBy(this.#ports.catalog.sources.values(), ({ cadence }) => cadence);
    const lines: Freshness[] = [];
    for (const [cadence, specs] of byCadence) {
      const back = last >= firstNew ? LOOK_BACK_DAYS[cadence] : 0;
      lines.push(...(await this.#linesBetween(specs, instantOf(addDays(first, -back)), instantOf(addDays(last, 1)))));
    }
    return lines;
  }

  /** Halves the time until every answer is whole. */
  async #linesBetween(specs: readonly SourceSpec[], dueFrom: Instant, dueTo: Instant): Promise<readonly Freshness[]> {
    // A period ends at most a day after its due instant, and not long before it: so the index of ends is used.
    const grace = Math.max(...specs.map(({ due }) => (due?.workingDays ?? 0) * 2 + 20)) * DAY;
    const query = { sources: specs.map(({ id }) => id), from: dueFrom - grace, to: dueTo + DAY, dueFrom, dueTo };
    const rows = await this.#ports.store.freshness.list({ ...query, limit: PAGE });
    if (rows.length < PAGE || dueTo - dueFrom <= 1) return rows;
    const middle = Math.floor((dueFrom + dueTo) / 2);
    return [...(await this.#linesBetween(specs, dueFrom, middle)), ...(await this.#linesBetween(specs, middle, dueTo))];
  }
}

const dueFor = (day: LocalDate, { cadence, dueAt }: Freshness): boolean =>
  dueAt < instantOf(addDays(day, 1)) && dueAt >= instantOf(addDays(day, -LOOK_BACK_DAYS[cadence]));

/** Days in rows without a gap. */
function consecutive(days: readonly LocalDate[]): readonly (readonly LocalDate[])[] {
  const rows: LocalDate[][] = [];
  for (const day of days) {
    const row = rows.at(-1);
    if (row?.at(-1) === addDays(day, -1)) row.push(day);
    else rows.push([day]);
  }
  return rows;
}

function daysBetween(from: LocalDate, before: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < before; day = addDays(day, 1)) days.push(day);
  return days;
}
