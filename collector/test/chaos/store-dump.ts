import { createHash } from 'node:crypto';
import { localIso } from '../../src/kernel/local-date.ts';
import type { DatabaseLocation } from '../../src/storage/database.ts';
import { openReadOnly } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Store } from '../../src/sinks/store.ts';

const PAGE = 10_000;

/** Everything a store says, by name, in a form that can be compared: two installations played the same days, or not. */
export interface Dump {
  /** Newest figure of every cell and period. */
  readonly figures: Lines;
  /** Every revision of what was reported or entered, with when it was learned: a doubled one has no partner. */
  readonly said: Lines;
  readonly events: Lines;
  readonly states: Lines;
  readonly transitions: Lines;
  readonly freshness: Lines;
  readonly quarantine: Lines;
  readonly stops: Lines;
  /** Runs that met a fault of their upstream, by what the world said; not those that the end of a process cut. */
  readonly faults: Lines;
}

/** Sorted, so that the order in which sources of one instant came does not matter. */
export type Lines = readonly string[];

/** Reads a store that may be in use; changes nothing. */
export async function dumpOf(location: DatabaseLocation): Promise<Dump> {
  const database = await openReadOnly(location);
  const store = sqlStore(database);
  try {
    return await dump(store);
  } finally {
    await store.close();
    await database.close();
  }
}

async function dump(store: Store): Promise<Dump> {
  const cells = await store.observations.cells({});
  const revisions = await all((last?: { position: number }) => store.observations.since(last?.position ?? 0, PAGE));
  const said = revisions.filter(({ quality }) => quality === 'reported' || quality === 'entered');
  const events = await all((last?: { id: string }) =>
    store.events.list({ limit: PAGE, ...(last === undefined ? {} : { before: last.id as never }) }),
  );
  const quarantine = await all((last?: { id: number }) =>
    store.quarantine.list({ limit: PAGE, ...(last === undefined ? {} : { before: last.id }) }),
  );
  const runs = await all((last?: { id: string }) =>
    store.runs.list({ limit: PAGE, ...(last === undefined ? {} : { before: last.id }) }),
  );
  const faulty = runs.filter(({ outcome, fault }) => outcome !== 'interrupted' && fault !== null);
  return {
    figures: lines(cells, ({ position: _, revision: __, knownAt: ___, ...figure }) => figure),
    said: lines(said, ({ position: _, ...revision }) => revision),
    events: lines(events, (event) => event),
    states: lines(await store.states.current(), (state) => state),
    transitions: lines(await store.states.transitions({ limit: 1_000_000 }), (transition) => transition),
    freshness: lines(await store.freshness.list({ limit: 1_000_000 }), (row) => row),
    quarantine: lines(quarantine, ({ id: _, run: __, ...rejection }) => rejection),
    stops: lines(await store.runs.allProgress(), ({ source, stoppedAt, downSince, lastOutcome, openRefusals }) => ({
      ...{ source, stoppedAt, downSince, lastOutcome, refused: openRefusals.length },
    })),
    faults: lines(faulty, ({ source, startedAt, fault }) => ({
      ...{ source, at: localIso(startedAt), fault: fault?.replace(/:\d+\b/g, '') },
    })),
  };
}

async function all<T>(page: (last?: T) => Promise<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for (;;) {
    const more = await page(found.at(-1));
    found.push(...more);
    if (more.length < PAGE) return found;
  }
}

/** One line per row, its keys in order. */
function lines<T extends object>(rows: readonly T[], about: (row: T) => object): Lines {
  return rows.map((row) => inOrder(about(row))).sort();
}

const inOrder = (row: object): string => JSON.stringify(Object.fromEntries(Object.entries(row).sort()));

/** What one has and the other has not, a few of each: a difference that a person can read. */
export function differences(expected: Lines, actual: Lines, most = 5): Difference {
  const counts = new Map<string, number>();
  for (const line of expected) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of actual) counts.set(line, (counts.get(line) ?? 0) - 1);
  const odd = [...counts].filter(([, count]) => count !== 0);
  const [missing, tooMuch] = [odd.filter(([, count]) => count > 0), odd.filter(([, count]) => count < 0)];
  const some = (list: readonly [string, number][]) => list.slice(0, most).map(([line]) => line);
  return { missing: missing.length, tooMuch: tooMuch.length, examples: [...some(missing), ...some(tooMuch)] };
}

export interface Difference {
  readonly missing: number;
  readonly tooMuch: number;
  readonly examples: readonly string[];
}

export const NO_DIFFERENCE: Difference = { missing: 0, tooMuch: 0, examples: [] };

/** A short name for all of it, to compare at a glance. */
export const hashOf = (lists: Lines): string =>
  createHash('sha256').update(lists.join('\n')).digest('hex').slice(0, 12);
