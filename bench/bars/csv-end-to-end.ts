import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogLines } from '../../collector/src/sinks/influx/catalog-lines.ts';
import { influxdAvailable, startInfluxd, type RunningInfluxd } from '../../collector/test/servers/influxd.ts';
import { row, type Bar, type Row } from '../bar.ts';
import { catalogOfRates, csvSource, rows, writeCsv } from '../load/csv-rows.ts';
import { designCatalog } from '../load/design-load.ts';
import { serveFile } from '../load/file-server.ts';
import { pointsIn } from '../load/influx-count.ts';
import { parsedSpool } from '../load/parsed-spool.ts';
import { bodiesOf, postAll } from '../load/raw-wire.ts';
import { residentPeak } from '../measure/resident-memory.ts';
import { startChild } from '../processes/child.ts';
import type { CollectAnswer, CollectQuestion } from '../processes/collect-csv.ts';

/** `IOC_BENCH_ROWS` makes a quick look possible; figures are quoted for a million. */
const ROWS = Number(process.env['IOC_BENCH_ROWS'] ?? 1_000_000);
const RAW_LINES = Math.min(ROWS, 200_000);

/** The raw ceiling of this server at this moment, in the lines that the rows become; lines/s. */
async function ceiling(influxd: RunningInfluxd, bodies: readonly Buffer[]): Promise<number> {
  await influxd.query('CREATE DATABASE "raw"');
  const took = await postAll(influxd.url, 'raw', bodies);
  const arrived = await pointsIn(influxd, 'raw');
  if (arrived !== RAW_LINES) throw new Error(`${arrived} of ${RAW_LINES} raw lines arrived`);
  await influxd.query('DROP DATABASE "raw"');
  return RAW_LINES / (took / 1000);
}

async function collectIn(dataFolder: string, csvUrl: string, influxd: RunningInfluxd) {
  await influxd.query('CREATE DATABASE "ours"');
  const child = startChild('collect-csv.ts');
  try {
    const influx = { mode: 'v1', url: influxd.url, database: 'ours' } as const;
    const answer = await child.ask<CollectAnswer>({ dataFolder, csvUrl, influx } satisfies CollectQuestion);
    const arrived = await pointsIn(influxd, 'ours');
    if (answer.stored !== ROWS || answer.accepted !== ROWS || arrived !== ROWS)
      throw new Error(`of ${ROWS} rows ${answer.stored} are in the store and ${arrived} in InfluxDB`);
    return { ...answer, peak: residentPeak(child.pid) };
  } finally {
    await child.end();
  }
}

async function measure(influxd: RunningInfluxd, folder: string): Promise<readonly Row[]> {
  const catalog = catalogOfRates(await designCatalog());
  const file = join(folder, 'million.csv');
  writeCsv(file, catalog, ROWS);
  const spool = parsedSpool([...rows(catalog, RAW_LINES)], csvSource(catalog, ''), catalog);
  const bodies = await bodiesOf(spool, catalogLines(catalog));
  const upstream = await serveFile(file);
  try {
    await ceiling(influxd, bodies); // warms up server and compiler
    const before = await ceiling(influxd, bodies);
    const { milliseconds, storedMilliseconds, peak } = await collectIn(folder, upstream.url, influxd);
    const reference = (before + (await ceiling(influxd, bodies))) / 2;
    console.log(
      `${ROWS} rows stored after ${Math.round(storedMilliseconds)} ms, delivered after ${Math.round(milliseconds)} ms`,
    );
    return [
      row('csv-end-to-end', ROWS / (milliseconds / 1000), 'rows/s', reference),
      row('csv-end-to-end-memory', peak, 'MB', 400),
    ];
  } finally {
    await upstream.stop();
  }
}

/** A million rows over HTTP, through the real kind, store and sink, in a process of their own. */
export const bar: Bar = {
  id: 'csv-end-to-end',
  unit: 'rows/s',
  about:
    'CSV of 1 M rows → validated → bitemporal store → InfluxDB; reference: the same lines posted ready-made (target ≥ 0.25); peak memory of the process (≤ 400 MB)',
  obstacle: () => (influxdAvailable() ? undefined : 'needs the Debian package influxdb'),
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vnioc-bench-'));
    const influxd = await startInfluxd();
    try {
      return await measure(influxd, folder);
    } finally {
      await influxd.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
