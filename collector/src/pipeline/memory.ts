import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { OfficeClock } from './office-clock.ts';
import { addDays, dateOf, instantOf, type LocalDate } from '../kernel/local-date.ts';
import type { Store } from '../sinks/store.ts';
import { Board } from './board.ts';
import { EventFolding } from './event-folding.ts';
import { FreshnessLedger } from './freshness-ledger.ts';
import { newestArrivals } from './newest-arrivals.ts';
import { OUTAGES } from './note-outage.ts';
import { Outages } from './outages.ts';
import { LEDGER_UP_TO } from './settling.ts';
import { Uptime } from './uptime.ts';

/** What the pipeline remembers between instants. */
export interface Memory {
  readonly board: Board;
  readonly ledger: FreshnessLedger;
  readonly folding: EventFolding;
  readonly outages: Outages;
  readonly uptime: Uptime;
}

/** Takes up what an earlier process left in the store. */
export async function openMemory(catalog: Catalog, store: Store, clock: OfficeClock): Promise<Memory> {
  const outages = new Outages(await store.settings.get(OUTAGES));
  return {
    outages,
    uptime: clock.simulated ? Uptime.ofSimulatedTime() : await Uptime.resume(store.settings, clock.now()),
    board: new Board(await store.states.current()),
    ledger: await openLedger(catalog, store),
    folding: new EventFolding(
      { catalog, events: store.events, ranOn: (spec, day) => outages.ranOver(spec.id, ...spanOf(day)) },
      (await earliestEventDay(store)) ?? null,
    ),
  };
}

const spanOf = (day: LocalDate): [Instant, Instant] => [instantOf(day), instantOf(addDays(day, 1))];

async function openLedger(catalog: Catalog, store: Store): Promise<FreshnessLedger> {
  const upTo = await store.settings.get(LEDGER_UP_TO);
  const ledger = new FreshnessLedger(catalog, upTo === null ? null : Number(upTo));
  const open = await store.freshness.open();
  ledger.resume(open, await newestArrivals(open, catalog, store.observations));
  return ledger;
}

/** The day of the oldest event that is still kept: a start folds from there once, since nobody knows what was folded. */
async function earliestEventDay(store: Store): Promise<LocalDate | undefined> {
  const oldest = await store.events.oldestAt();
  return oldest === null ? undefined : dateOf(oldest);
}
