import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { expectedPeriods, type ExpectedLine } from '../observations/expected-periods.ts';
import type { Freshness } from '../observations/freshness.ts';
import { isOpen, judgeFreshness, nextFreshnessInstant } from '../observations/judge-freshness.ts';
import type { CellKey } from '../observations/observation.ts';
import type { Outage } from '../observations/outage.ts';
import { periodSpan, type PeriodId } from '../kernel/period.ts';

/** A figure that is there, as far as lateness asks: which cell and period, and when it was first learned. */
export interface Arrival extends CellKey {
  readonly period: PeriodId;
  readonly knownAt: Instant;
}

interface OpenLine {
  readonly expected: ExpectedLine;
  readonly arrivals: Map<IndicatorId, Instant>;
  /** The due instant as it was written down before the calendar changed. */
  readonly announcedDueAt: Instant | null;
  row: Freshness;
}

export interface LedgerFacts {
  readonly sourceOutages: (source: SourceId) => readonly Outage[];
  readonly collectorOutages: readonly Outage[];
}

/**
 * The ledger of lateness while it is being written: the lines that time or a delivery may still change, in memory.
 * Lines begin with the activation of the collector; nobody is late for periods before it.
 */
export class FreshnessLedger {
  readonly #catalog: Catalog;
  readonly #open = new Map<string, OpenLine>();
  readonly #byCell = new Map<string, Set<string>>();
  #writtenUpTo: Instant | null;

  /** `writtenUpTo`: lines of periods that began until then were written down in an earlier life; null in the first. */
  constructor(catalog: Catalog, writtenUpTo: Instant | null) {
    this.#catalog = catalog;
    this.#writtenUpTo = writtenUpTo;
  }

  /** Takes up the open lines of an earlier life; `arrivals` are the figures of their periods that are there. */
  resume(rows: readonly Freshness[], arrivals: readonly Arrival[]): void {
    if (rows.length === 0 || this.#writtenUpTo === null) return;
    const known = new Map(rows.map((row) => [lineKey(row), row]));
    const [from, to] = rows.reduce(
      ([low, high], { periodEnd }) => [Math.min(low, periodEnd), Math.max(high, periodEnd)],
      [Infinity, -Infinity],
    );
    for (const expected of this.#expected(from - 1, to)) {
      const row = known.get(lineKey(expected));
      if (row) this.#add(expected, row.dueAt === expected.dueAt ? null : row.dueAt, row);
    }
    this.#arrive(arrivals);
  }

  /** Begins the lines of new periods, takes what arrived, and judges at `at`. Returns the lines that changed. */
  update(at: Instant, arrivals: readonly Arrival[], facts: LedgerFacts): readonly Freshness[] {
    const begun = this.#begin(at);
    this.#arrive(arrivals);
    return [...this.#open].flatMap(([key, line]) => {
      const row = judgeFreshness(line.expected, factsOf(line, facts), at);
      if (!begun.has(key) && sameRow(row, line.row)) return [];
      line.row = row;
      if (!isOpen(row)) this.#close(key, line);
      return [row];
    });
  }

  nextInstant(after: Instant): Instant | null {
    return nextFreshnessInstant(
      [...this.#open.values()].map(({ row }) => row),
      after,
    );
  }

  /** The open lines on which a cell's figure is owed. */
  linesOf(cell: CellKey): readonly Freshness[] {
    return [...(this.#byCell.get(cellKey(cell)) ?? [])].flatMap((key) => this.#open.get(key)?.row ?? []);
  }

  /** The lines of periods that began since the last time; at the very first time, of those that are running. */
  #begin(at: Instant): ReadonlySet<string> {
    const upTo = this.#writtenUpTo;
    const begun = new Set<string>();
    for (const expected of this.#expected(upTo ?? at, at + 1)) {
      if (upTo !== null && periodSpan(expected.period).from <= upTo) continue;
      this.#add(expected, null, null);
      begun.add(lineKey(expected));
    }
    this.#writtenUpTo = Math.max(upTo ?? at, at);
    return begun;
  }

  #expected(from: Instant, to: Instant): readonly ExpectedLine[] {
    return [...this.#catalog.sources.values()].flatMap((spec) => expectedPeriods(spec, this.#catalog, from, to));
  }

  #add(expected: ExpectedLine, announcedDueAt: Instant | null, row: Freshness | null): void {
    const key = lineKey(expected);
    const arrivals = new Map<IndicatorId, Instant>();
    const facts = { arrivals: [], applicable: true, sourceOutages: [], collectorOutages: [], announcedDueAt };
    const first = row ?? judgeFreshness(expected, facts, expected.periodEnd - 1);
    this.#open.set(key, { expected, arrivals, announcedDueAt, row: first });
    for (const indicator of expected.indicators) {
      const cell = cellKey({ indicator, unit: expected.unit });
      this.#byCell.set(cell, (this.#byCell.get(cell) ?? new Set()).add(key));
    }
  }

  #close(key: string, line: OpenLine): void {
    this.#open.delete(key);
    for (const indicator of line.expected.indicators) {
      this.#byCell.get(cellKey({ indicator, unit: line.expected.unit }))?.delete(key);
    }
  }

  #arrive(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) {
      for (const key of this.#byCell.get(cellKey(arrival)) ?? []) {
        const line = this.#open.get(key);
        if (line?.expected.period !== arrival.period || line.arrivals.has(arrival.indicator)) continue;
        line.arrivals.set(arrival.indicator, arrival.knownAt);
      }
    }
  }
}

const lineKey = ({ source, unit, period }: { source: SourceId; unit: UnitId; period: PeriodId }): string =>
  `${source}|${unit}|${period}`;

const cellKey = ({ indicator, unit }: CellKey): string => `${indicator}|${unit}`;

const factsOf = ({ arrivals, expected, announcedDueAt }: OpenLine, facts: LedgerFacts) => ({
  arrivals: [...arrivals.values()],
  applicable: true,
  sourceOutages: facts.sourceOutages(expected.source),
  collectorOutages: facts.collectorOutages,
  announcedDueAt,
});

const sameRow = (a: Freshness, b: Freshness): boolean =>
  a.status === b.status && a.present === b.present && a.cause === b.cause && a.dueAt === b.dueAt;
