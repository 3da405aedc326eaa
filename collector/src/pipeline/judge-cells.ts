import type { Catalog } from '../catalog/catalog.ts';
import type { Indicator } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { registerDate } from '../catalog/register-date.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { periodSpan } from '../kernel/period.ts';
import { isValidAt } from '../kernel/validity.ts';
import { cellFreshness } from '../observations/cell-freshness.ts';
import { evolveState, type Evaluation } from '../observations/evolve-state.ts';
import { valueOf } from '../observations/figure.ts';
import type { Freshness } from '../observations/freshness.ts';
import { judge, type ReferenceFacts } from '../observations/judge.ts';
import type { CellKey, Observation } from '../observations/observation.ts';
import type { CellState, Transition } from '../observations/state.ts';
import { hasIndicator } from '../observations/units-at.ts';
import type { ObservationStore } from '../sinks/store.ts';
import { readReferences, type FactsOf } from './references.ts';

/** A cell and the figures that are new in it, oldest period first; empty when only time went by. */
export interface ChangedCell extends CellKey {
  readonly figures: readonly Observation[];
}

export interface JudgePorts {
  readonly catalog: Catalog;
  readonly observations: ObservationStore;
  readonly stateOf: (cell: CellKey) => CellState | null;
  readonly linesOf: (cell: CellKey) => readonly Freshness[];
}

export interface Judged {
  readonly states: readonly CellState[];
  readonly transitions: readonly Transition[];
}

/**
 * The next states of cells, and one transition for each that ends in another state than it began: a year of history
 * that arrives at once is no year of alerts.
 */
export async function judgeCells(cells: readonly ChangedCell[], at: Instant, ports: JudgePorts): Promise<Judged> {
  const states: CellState[] = [];
  const transitions: Transition[] = [];
  for (const [indicator, group] of byIndicator(cells, ports.catalog)) {
    const facts = await readReferences(indicator, group, ports.observations);
    for (const cell of group) {
      const previous = ports.stateOf(cell);
      const { state, transition } = judgeCell(indicator, cell, previous, facts, at, ports);
      if (transition !== null) transitions.push(transition);
      if (previous === null || !sameState(previous, state)) states.push(state);
    }
  }
  return { states, transitions };
}

function byIndicator(
  cells: readonly ChangedCell[],
  catalog: Catalog,
): readonly (readonly [Indicator, ChangedCell[]])[] {
  const groups = Map.groupBy(cells, (cell) => cell.indicator);
  return [...groups].flatMap(([id, group]) => {
    const indicator = catalog.indicators.get(id);
    return indicator === undefined ? [] : [[indicator, group] as const];
  });
}

function judgeCell(
  indicator: Indicator,
  cell: ChangedCell,
  previous: CellState | null,
  factsOf: FactsOf,
  at: Instant,
  ports: JudgePorts,
): { state: CellState; transition: Transition | null } {
  const { unit } = cell;
  const newest = cell.figures.at(-1)?.period ?? previous?.period ?? null;
  const applicable = appliesTo(ports.catalog, indicator, unit, at);
  const about = { indicator, unit, applicable };
  const freshness = cellFreshness(ports.linesOf(cell), newest === null ? null : periodSpan(newest).to);
  let state = previous;
  let reason = '';
  for (const figure of cell.figures) {
    const evaluation = evaluate(indicator, figure, factsOf(unit, figure.period), state);
    const evolved = evolveState(about, state, evaluation, freshness, at);
    state = evolved.state;
    reason = evolved.transition?.reason ?? reason;
  }
  if (state === null || cell.figures.length === 0) {
    const { state: next, transition } = evolveState(about, previous, null, freshness, at);
    return { state: next, transition };
  }
  const moved = state.state !== previous?.state && reason !== '';
  const { period, value } = state;
  const ids = { indicator: indicator.id, unit };
  return {
    state,
    transition: moved ? { ...ids, at, from: previous?.state ?? null, to: state.state, period, value, reason } : null,
  };
}

/** A unit that ended has no state any more, whatever its last figures were. */
function appliesTo(catalog: Catalog, indicator: Indicator, unit: UnitId, at: Instant): boolean {
  const found = catalog.units.get(unit);
  const day = registerDate(catalog.site, dateOf(at));
  return found !== undefined && isValidAt(found, day) && hasIndicator(catalog, unit, indicator);
}

function evaluate(
  indicator: Indicator,
  figure: Observation,
  facts: ReferenceFacts,
  before: CellState | null,
): Evaluation {
  const judged = judge(indicator, figure.period, figure, facts, before?.judged ?? null);
  return { period: figure.period, value: valueOf(figure), judged };
}

const sameState = (a: CellState, b: CellState): boolean =>
  a.state === b.state && a.period === b.period && a.value === b.value && a.dueAt === b.dueAt && a.judged === b.judged;
