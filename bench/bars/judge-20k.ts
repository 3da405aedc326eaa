import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import { DAY } from '../../collector/src/kernel/local-date.ts';
import { periodsBetween } from '../../collector/src/kernel/period.ts';
import type { CellKey } from '../../collector/src/observations/observation.ts';
import { Board } from '../../collector/src/pipeline/board.ts';
import { linesOfCell } from '../../collector/src/pipeline/cell-lines.ts';
import { FreshnessLedger } from '../../collector/src/pipeline/freshness-ledger.ts';
import { judgeCells, type ChangedCell } from '../../collector/src/pipeline/judge-cells.ts';
import type { ObservationStore } from '../../collector/src/sinks/store.ts';
import { row, type Bar } from '../bar.ts';
import { figureOf } from '../load/design-figures.ts';
import { designCatalog } from '../load/design-load.ts';
import { median } from '../measure/quantile.ts';

const FIRST_DAY = Date.parse('2024-06-03T12:00:00+07:00');
const ROUNDS = 7;
const NO_OUTAGE = { sourceOutages: () => [], collectorOutages: [] };

/** The design load's targets need no earlier figure, so nothing is read while it is judged. */
const NO_READING = {
  cells: () => Promise.reject(new Error('judging the design load reads nothing')),
} as unknown as ObservationStore;

/** A new figure for each of the 155 × 130 cells. */
function figuresOf(catalog: Catalog, at: number): readonly ChangedCell[] {
  const communes = [...catalog.units.values()].filter(({ level }) => level === 'commune');
  return [...catalog.indicators.values()].flatMap((indicator) => {
    const period = periodsBetween(indicator.cadence, 'calendar', at, at + 1)[0];
    if (period === undefined) throw new Error('no period');
    return communes.map(({ id: unit }, seed) => {
      const figures = [figureOf(indicator, unit, period, at, seed + at / DAY)];
      return { indicator: indicator.id, unit, figures };
    });
  });
}

async function measure() {
  const catalog = await designCatalog();
  const ledger = new FreshnessLedger(catalog, null);
  const board = new Board([]);
  const own = (cell: CellKey) => ledger.linesOf(cell);
  const times: number[] = [];
  let cells = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = FIRST_DAY + round * DAY;
    const changed = figuresOf(catalog, at);
    cells = changed.length;
    const started = performance.now();
    ledger.update(
      at,
      changed.flatMap(({ figures }) => figures),
      NO_OUTAGE,
    );
    const { states } = await judgeCells(changed, at, {
      ...{ catalog, observations: NO_READING, stateOf: (cell) => board.stateOf(cell) },
      linesOf: (cell) => linesOfCell(cell, at, catalog, own),
    });
    board.update(states);
    if (round > 0) times.push(performance.now() - started); // the first round warms up
    if ([...board.all()].length !== cells) throw new Error('a cell was not judged');
  }
  const took = median(times);
  return [row('judge-20k', took, 'ms'), row('judge-20k-rate', cells / (took / 1000), 'cells/s')];
}

/** Freshness and states of the whole design load, each cell with a new figure. No reference: nobody else computes them. */
export const bar: Bar = {
  id: 'judge-20k',
  unit: 'ms',
  about: 'lateness and states of 155 indicators × 130 communes, a new figure for every cell; no reference, no target',
  run: measure,
};
