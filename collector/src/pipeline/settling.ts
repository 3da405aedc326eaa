import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf, type LocalDate } from '../kernel/local-date.ts';
import { periodSpan } from '../kernel/period.ts';
import { affectedCells, type PeriodCell } from '../observations/affected-cells.ts';
import type { Freshness } from '../observations/freshness.ts';
import type { CellKey, Observation, Revision } from '../observations/observation.ts';
import type { CellState, Transition } from '../observations/state.ts';
import { EMPTY_DELIVERY } from '../sinks/commit.ts';
import type { Store } from '../sinks/store.ts';
import type { Board } from './board.ts';
import { linesOfCell } from './cell-lines.ts';
import { DataQualityDays } from './data-quality-days.ts';
import { DERIVED, deriveCells } from './derive-cells.ts';
import type { EventFolding } from './event-folding.ts';
import type { FreshnessLedger, LedgerFacts } from './freshness-ledger.ts';
import { judgeCells, type ChangedCell } from './judge-cells.ts';

/** Revisions taken at once: a year of a district's history is a few dozen of these. */
const BATCH = 20_000;

/**
 * Revisions judged together: more than a district says in a year. A province's first delivery of all its history is
 * judged in several goes, so that memory stays bounded.
 */
const JUDGED_TOGETHER = 15 * BATCH;

/** How far the revisions of the store were derived from and judged. */
export const SETTLED = 'settle';

/** How far the lines of the ledger of lateness were written down. */
export const LEDGER_UP_TO = 'freshness_up_to';

export interface SettlingPorts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly board: Board;
  readonly ledger: FreshnessLedger;
  readonly folding: EventFolding;
  readonly facts: () => LedgerFacts;
  readonly publish: (states: readonly CellState[], transitions: readonly Transition[]) => void;
}

/**
 * What follows from what was committed: events are folded, figures derived, lateness written down, states judged and
 * published. It reads the store from where it was left, so that kill -9 between a commit and this loses nothing; doing
 * it twice changes nothing.
 */
export class Settling {
  readonly #ports: SettlingPorts;
  readonly #quality: DataQualityDays;
  #day: LocalDate | null = null;
  #ledgerUpTo: Instant | null = null;

  constructor(ports: SettlingPorts) {
    this.#ports = ports;
    this.#quality = new DataQualityDays(ports);
  }

  async settle(at: Instant): Promise<void> {
    const { store, folding } = this.#ports;
    await this.#commit(await folding.due(at), at);
    const before = await store.sinks.position(SETTLED);
    let from = before;
    for (let all = false; !all;) {
      const taken = await this.#takeSince(from, at);
      await this.#judge([...changedCells(taken.figures), ...this.#cellsOf(taken.lines)], at);
      ({ position: from, all } = taken);
    }
    await this.#passTime(at);
    if (from > before) await store.sinks.advance(SETTLED, from);
    await this.#countQuality(at);
  }

  /** What the days that ended say of the data themselves; counted again when a life ended before it was judged. */
  async #countQuality(at: Instant): Promise<void> {
    const figures = await this.#quality.due(at);
    await this.#commit(figures, at);
    await this.#judge(changedCells(figures), at);
    await this.#quality.done();
  }

  /** Batch by batch; judged is all of it together, so that no state depends on where a batch ended. */
  async #takeSince(from: number, at: Instant): Promise<Taken & { readonly position: number; readonly all: boolean }> {
    const figures: Observation[] = [];
    const lines: Freshness[] = [];
    for (let position = from; ;) {
      const revisions = await this.#ports.store.observations.since(position, BATCH);
      if (revisions.length > 0) {
        const said = revisions.filter((it) => this.#isInput(it));
        const taken = await this.#take(said, at);
        for (const figure of taken.figures) figures.push(figure);
        for (const line of taken.lines) lines.push(line);
        position = revisions.at(-1)?.position ?? position;
      }
      const all = revisions.length < BATCH;
      if (all || figures.length >= JUDGED_TOGETHER) return { figures, lines, position, all };
    }
  }

  /** What somebody said, or what was counted from events; not what was derived here. */
  #isInput({ indicator, quality, coverage }: Revision): boolean {
    if (quality === 'reported' || quality === 'entered') return true;
    return this.#ports.catalog.indicators.get(indicator)?.formula?.kind === 'events' && coverage === undefined;
  }

  async #take(said: readonly Revision[], at: Instant): Promise<Taken> {
    const { catalog, store, ledger, facts } = this.#ports;
    const derived = await deriveCells(said, at, { catalog, observations: store.observations });
    await this.#commit(derived, at);
    const lines = await this.#writeLines(ledger.update(at, said, facts()), at);
    return { figures: [...said, ...derived], lines };
  }

  /** Lines that became late by time alone, and cells of units that ended. */
  async #passTime(at: Instant): Promise<void> {
    const { ledger, facts, board } = this.#ports;
    const lines = await this.#writeLines(ledger.update(at, [], facts()), at);
    const newDay = this.#day !== dateOf(at);
    this.#day = dateOf(at);
    const everything = newDay ? [...board.all()] : [];
    await this.#judge(
      [...this.#cellsOf(lines), ...everything].map(({ indicator, unit }) => ({ indicator, unit, figures: [] })),
      at,
    );
  }

  /** Says how far the ledger is before the revisions count as taken: lines that began with them would begin anew without. */
  async #writeLines(lines: readonly Freshness[], at: Instant): Promise<readonly Freshness[]> {
    if (lines.length === 0 && this.#ledgerUpTo === at) return lines;
    await this.#ports.store.freshness.save(lines, { [LEDGER_UP_TO]: String(at) });
    this.#ledgerUpTo = at;
    this.#quality.changed(lines);
    return lines;
  }

  async #commit(observations: readonly Observation[], at: Instant): Promise<void> {
    if (observations.length === 0) return;
    const commit = { ...EMPTY_DELIVERY, source: DERIVED, run: DERIVED, observations, at };
    await this.#ports.store.observations.commit(commit);
  }

  /** The cells whose lateness changed, and those that rest on them. */
  #cellsOf(lines: readonly Freshness[]): readonly ChangedCell[] {
    const { catalog } = this.#ports;
    const owed: readonly PeriodCell[] = lines.flatMap(({ source, unit, period }) =>
      (catalog.sources.get(source)?.expects?.indicators ?? []).map((indicator) => ({ indicator, unit, period })),
    );
    return [...owed, ...affectedCells(catalog, owed)].map(({ indicator, unit }) => ({ indicator, unit, figures: [] }));
  }

  async #judge(cells: readonly ChangedCell[], at: Instant): Promise<void> {
    const { catalog, store, board, ledger, publish } = this.#ports;
    const own = (cell: CellKey) => ledger.linesOf(cell);
    const { states, transitions } = await judgeCells(merged(cells), at, {
      catalog,
      observations: store.observations,
      stateOf: (cell) => board.stateOf(cell),
      linesOf: (cell) => linesOfCell(cell, at, catalog, own),
    });
    if (states.length === 0) return;
    await store.states.save(states, transitions);
    board.update(states);
    publish(states, transitions);
  }
}

/** What a batch of revisions came to: figures said and derived, and the lines of lateness that changed with them. */
interface Taken {
  readonly figures: readonly Observation[];
  readonly lines: readonly Freshness[];
}

/** Figures by cell, one per period (the newest revision), oldest period first. */
function changedCells(observations: readonly Observation[]): readonly ChangedCell[] {
  const cells = Map.groupBy(observations, ({ indicator, unit }) => `${indicator}|${unit}`);
  return [...cells.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const newest = new Map(group.map((observation) => [observation.period, observation]));
    const figures = [...newest.values()].sort((a, b) => periodSpan(a.period).to - periodSpan(b.period).to);
    return [{ indicator: first.indicator, unit: first.unit, figures }];
  });
}

/** Every cell once; one with figures goes before one without. */
function merged(cells: readonly ChangedCell[]): readonly ChangedCell[] {
  const found = new Map<string, ChangedCell>();
  for (const cell of cells) {
    const key = `${cell.indicator}|${cell.unit}`;
    if ((found.get(key)?.figures.length ?? 0) === 0) found.set(key, cell);
  }
  return [...found.values()];
}
