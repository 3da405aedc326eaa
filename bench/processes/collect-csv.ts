import { join } from 'node:path';
import { systemClock } from '../../collector/src/kernel/clock.ts';
import { collect } from '../../collector/src/pipeline/collect.ts';
import { tracing } from '../../collector/src/pipeline/tracing.ts';
import { buildInflux } from '../../collector/src/sinks/influx/build-influx.ts';
import { sqlStore } from '../../collector/src/sinks/sql-store.ts';
import { kindOf } from '../../collector/src/sources/registry.ts';
import { openDatabase } from '../../collector/src/storage/open-database.ts';
import { catalogOfRates, csvSource, READ_AT } from '../load/csv-rows.ts';
import { designCatalog } from '../load/design-load.ts';
import { answerParent } from './child.ts';

export interface CollectQuestion {
  readonly dataFolder: string;
  readonly csvUrl: string;
  readonly influx: { readonly mode: 'v1'; readonly url: string; readonly database: string };
}

export interface CollectAnswer {
  /** Until the last row is in the store, and until the server has acknowledged it. */
  readonly storedMilliseconds: number;
  readonly milliseconds: number;
  readonly accepted: number;
  readonly stored: number;
}

/** One source read by the collector's own parts, as `services.ts` puts them together: kind, store, sink. */
async function read({ dataFolder, csvUrl, influx: place }: CollectQuestion): Promise<CollectAnswer> {
  const catalog = catalogOfRates(await designCatalog());
  const database = await openDatabase({ kind: 'sqlite', file: join(dataFolder, 'ioc.db') });
  const store = sqlStore(database);
  const influx = buildInflux(place, { influxAuthorization: null }, catalog, store, systemClock, () => undefined);
  if (influx === null) throw new Error('no InfluxDB');
  const started = performance.now();
  influx.start();
  const waker = setInterval(() => influx.wake(), 100);
  const ports = {
    ...{ catalog, store, kind: kindOf, machine: systemClock, simulated: false, dataFolder },
    ...{ secret: () => '', fingerprint: (text: string) => text, tracing: tracing(), retries: 0 },
    sleep: () => Promise.resolve(),
  };
  const report = await collect(csvSource(catalog, csvUrl), READ_AT, ports, new AbortController().signal);
  const storedMilliseconds = performance.now() - started;
  if (report.outcome !== 'succeeded') throw new Error(`${report.outcome}: ${report.fault}`);
  const stored = await store.observations.lastPosition();
  while ((await store.sinks.position('influx')) < stored) await new Promise((resolve) => setTimeout(resolve, 5));
  const milliseconds = performance.now() - started;
  clearInterval(waker);
  await influx.stop();
  await database.close();
  return { storedMilliseconds, milliseconds, accepted: report.accepted, stored };
}

answerParent(read, () => Promise.resolve());
