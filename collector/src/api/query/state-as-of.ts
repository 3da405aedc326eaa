import type { Instant } from '../../kernel/clock.ts';
import type { CellKey } from '../../observations/observation.ts';
import type { CellState, State, Transition } from '../../observations/state.ts';
import type { StateStore } from '../../sinks/store.ts';

const PAGE = 10_000;

const keyOf = ({ indicator, unit }: CellKey): string => `${indicator}|${unit}`;

export interface StateThen {
  readonly state: State;
  readonly since: Instant | null;
}

/**
 * The state every cell was in at an instant, from the log of transitions: the last one before it says it; before the
 * first one, its `from`; a cell without any has been what it is since it began, and had no data before.
 */
export async function statesAsOf(
  current: readonly CellState[],
  asOf: Instant,
  store: Pick<StateStore, 'transitions'>,
): Promise<ReadonlyMap<string, StateThen>> {
  const then = new Map<string, StateThen>();
  const open = new Set(current.map(keyOf));
  const settle = (cell: CellKey, state: StateThen): void => {
    if (open.delete(keyOf(cell))) then.set(keyOf(cell), state);
  };
  for await (const { at, to, ...cell } of walk(store, { to: asOf + 1, newestFirst: true }, () => open.size > 0)) {
    settle(cell, { state: to, since: at });
  }
  for await (const { from, ...cell } of walk(store, { from: asOf + 1, newestFirst: false }, () => open.size > 0)) {
    settle(cell, { state: from ?? 'no_data', since: null });
  }
  for (const cell of current) {
    settle(cell, cell.since <= asOf ? { state: cell.state, since: cell.since } : { state: 'no_data', since: null });
  }
  return then;
}

/** Transitions page by page; a page goes on with the instant on which the one before ended. */
async function* walk(
  store: Pick<StateStore, 'transitions'>,
  range: { readonly from?: Instant; readonly to?: Instant; readonly newestFirst: boolean },
  goOn: () => boolean,
): AsyncGenerator<Transition> {
  let bounds = range;
  while (goOn()) {
    const page = await store.transitions({ ...bounds, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    if (page[0]?.at === last.at) throw new Error(`More than ${PAGE} changes of state at one instant`);
    bounds = range.newestFirst ? { ...bounds, to: last.at + 1 } : { ...bounds, from: last.at };
  }
}
