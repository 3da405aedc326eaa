import type { CellKey } from '../observations/observation.ts';
import type { CellState } from '../observations/state.ts';

/** The state of every cell as it stands now, in memory. */
export class Board {
  readonly #states = new Map<string, CellState>();

  constructor(states: readonly CellState[]) {
    this.update(states);
  }

  stateOf({ indicator, unit }: CellKey): CellState | null {
    return this.#states.get(`${indicator}|${unit}`) ?? null;
  }

  update(states: readonly CellState[]): void {
    for (const state of states) this.#states.set(`${state.indicator}|${state.unit}`, state);
  }

  all(): Iterable<CellState> {
    return this.#states.values();
  }
}
