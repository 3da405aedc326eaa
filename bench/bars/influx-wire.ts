import { systemClock } from '../../collector/src/kernel/clock.ts';
import { catalogLines } from '../../collector/src/sinks/influx/catalog-lines.ts';
import { InfluxSink } from '../../collector/src/sinks/influx/influx-sink.ts';
import { influxWriter } from '../../collector/src/sinks/influx/influx-writer.ts';
import type { ObservationStore } from '../../collector/src/sinks/store.ts';
import { influxdAvailable, startInfluxd, type RunningInfluxd } from '../../collector/test/servers/influxd.ts';
import { row, type Bar } from '../bar.ts';
import { catalogOfRates, csvSource, rows } from '../load/csv-rows.ts';
import { designCatalog } from '../load/design-load.ts';
import { pointsIn } from '../load/influx-count.ts';
import { parsedSpool } from '../load/parsed-spool.ts';
import { bodiesOf, postAll } from '../load/raw-wire.ts';
import { median } from '../measure/quantile.ts';

const LINES = 150_000;
const ROUNDS = 3;

type Spool = Pick<ObservationStore, 'since' | 'lastPosition'>;

/** Takes everything of a spool to the server through the collector's own sink; milliseconds. */
async function deliver(observations: Spool, context: ReturnType<typeof catalogLines>, url: string, database: string) {
  let position = 0;
  const sink = new InfluxSink({
    observations,
    sinks: {
      position: () => Promise.resolve(position),
      advance: (_name, to) => Promise.resolve(void (position = to)),
      deadLetter: (_name, lines) =>
        lines.length === 0 ? Promise.resolve() : Promise.reject(new Error(`refused: ${lines[0]?.reason}`)),
      deadLetters: () => Promise.resolve([]),
    },
    writer: influxWriter({ mode: 'v1', url, database, authorization: null }),
    ...{ context, machine: systemClock },
    onDelivered: (to) => (to === LINES ? over.resolve() : undefined),
  });
  const over = Promise.withResolvers<void>();
  const watch = setInterval(() => (sink.status().fault === null ? undefined : over.resolve()), 100);
  const started = performance.now();
  sink.start();
  await over.promise;
  clearInterval(watch);
  const took = performance.now() - started;
  await sink.stop();
  const { fault } = sink.status();
  if (fault !== null) throw new Error(fault.en);
  return took;
}

async function measure(influxd: RunningInfluxd) {
  const catalog = catalogOfRates(await designCatalog());
  const context = catalogLines(catalog);
  const parsed = [...rows(catalog, LINES)];
  const spool = () => parsedSpool(parsed, csvSource(catalog, ''), catalog);
  const bodies = await bodiesOf(spool(), context);
  const times = { raw: [] as number[], ours: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const kind of ['raw', 'ours'] as const) {
      const database = `${kind}_${round + 1}`;
      await influxd.query(`CREATE DATABASE "${database}"`);
      const took =
        kind === 'raw'
          ? await postAll(influxd.url, database, bodies)
          : await deliver(spool(), context, influxd.url, database);
      const arrived = await pointsIn(influxd, database);
      if (arrived !== LINES) throw new Error(`${arrived} of ${LINES} lines arrived in ${database}`);
      await influxd.query(`DROP DATABASE "${database}"`);
      if (round >= 0) times[kind].push(took); // the first round warms up server and compiler
    }
  }
  const perSecond = (milliseconds: readonly number[]): number => LINES / (median(milliseconds) / 1000);
  return row('influx-wire', perSecond(times.ours), 'lines/s', perSecond(times.raw));
}

/** Parsed records, validated by the register and delivered by the sink, against ready bodies posted raw. */
export const bar: Bar = {
  id: 'influx-wire',
  unit: 'lines/s',
  about:
    'parsed records, validated, to InfluxDB by the sink; reference: the same lines posted ready-made (target ≥ 0.8)',
  obstacle: () => (influxdAvailable() ? undefined : 'needs the Debian package influxdb'),
  run: async () => {
    const influxd = await startInfluxd();
    try {
      return [await measure(influxd)];
    } finally {
      await influxd.stop();
    }
  },
};
