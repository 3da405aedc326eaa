import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../kernel/clock.ts';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { OwnProducers } from './producers/own-producers.ts';
import type { Desk } from './desk.ts';
import type { Change } from './operations.ts';
import { runTicketItem } from './run-agenda.ts';
import { takeInbox, takeSignals } from './take-inbox.ts';

/** Rows of the agenda claimed at once, and for how long: longer than doing them takes, short enough after a kill. */
const CLAIM = 200;
const LEASE_MILLIS = 30_000;

export interface WorkPorts {
  readonly desk: Desk;
  readonly producers: OwnProducers;
  readonly machineNow: () => Instant;
  readonly changed: (changes: readonly Change[]) => void;
  readonly complain: (sentence: string) => void;
}

/** Everything that is due up to `at`, until nothing is left: own signals, deliveries, the agenda; pages go out beside it. */
export async function workUpTo(ports: WorkPorts, at: Instant): Promise<void> {
  await takeOwn(ports, at);
  for (let busy = true; busy;) {
    await takeDeliveries(ports, at);
    const claimed = await claim(ports, at);
    for (const item of claimed) ports.changed(await runTicketItem(ports.desk, item, at));
    busy = claimed.length > 0;
  }
}

const claim = ({ desk, machineNow }: WorkPorts, at: Instant): Promise<readonly AgendaItem[]> =>
  desk.agenda.claim({
    ...{ dueUpTo: at, machineNow: machineNow(), leaseMillis: LEASE_MILLIS, limit: CLAIM },
    only: 'commands',
  });

async function takeOwn({ desk, producers, changed }: WorkPorts, at: Instant): Promise<void> {
  for (let more = true; more;) {
    const taken = await desk.database.writeExclusively(async (tables) => {
      const own = await producers.take(tables, at);
      return { more: own.more, changes: await takeSignals(desk, tables, own.signals, at) };
    });
    more = taken.more;
    changed(taken.changes);
  }
}

async function takeDeliveries({ desk, changed, complain }: WorkPorts, at: Instant): Promise<void> {
  for (let more = true; more;) {
    await nextTurn(); // SQLite never waits: deliveries that arrive meanwhile are let in, and taken together
    const taken = await takeInbox(desk, at);
    more = taken.more;
    changed(taken.changes);
    for (const { vi, en } of taken.faults) complain(`${vi} / ${en}`);
  }
}
