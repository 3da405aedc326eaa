import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Observation } from '../../src/observations/observation.ts';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import { indicator, observation, period, unit } from '../store-contract/examples.ts';
import type { Store } from '../../src/sinks/store.ts';
import { InfluxSink } from '../../src/sinks/influx/influx-sink.ts';
import type { InfluxSinkPorts } from '../../src/sinks/influx/influx-sink.ts';
import { influxWriter } from '../../src/sinks/influx/influx-writer.ts';
import type { InfluxTarget } from '../../src/sinks/influx/influx-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'vnioc-influx-'));
const opened: Database[] = [];
const sinks: InfluxSink[] = [];

/** Ends every sink and closes every store that a test opened here. */
export async function closeAll(): Promise<void> {
  for (const sink of sinks.splice(0)) await sink.stop();
  for (const database of opened.splice(0)) await database.close();
}

export const removeFiles = (): void => rmSync(folder, { recursive: true, force: true });

let files = 0;

/** A new file in the folder that `removeFiles` takes away. */
export const newFile = (): string => join(folder, `${(files += 1)}.db`);

export async function newStore(): Promise<Store> {
  const database = await openDatabase({ kind: 'sqlite', file: newFile() });
  opened.push(database);
  return sqlStore(database);
}

export function sinkInto(target: InfluxTarget, store: Store, change: Partial<InfluxSinkPorts> = {}): InfluxSink {
  const sink = new InfluxSink({
    observations: store.observations,
    sinks: store.sinks,
    writer: influxWriter(target),
    context: { measurementOf: (id) => `m_${id}`, tagsOf: (_, at) => ({ unit_id: at }) },
    machine: systemClock,
    batchSize: 100,
    backOff: { first: 10, longest: 50 },
    ...change,
  });
  sinks.push(sink);
  return sink;
}

const dayOf = (n: number): string => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);

/** Figures of `days` days for 10 communes; the value says which it is. */
export const figures = (days: number, name = 'figure'): Observation[] =>
  Array.from({ length: days * 10 }, (_, n) =>
    observation({
      indicator: indicator(name),
      unit: unit(`c-${n % 10}`),
      period: period(dayOf(Math.floor(n / 10))),
      value: n,
    }),
  );

export async function eventually(what: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`it did not come true within ${seconds} s: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const deliveredAll = (store: Store) => async (): Promise<boolean> =>
  (await store.sinks.position('influx')) === (await store.observations.lastPosition());
