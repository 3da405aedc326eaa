import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { Gauge, Registry } from 'prom-client';
import type { Indicator } from '../../collector/src/catalog/indicator.ts';
import type { UnitId } from '../../collector/src/catalog/unit.ts';
import { STATES } from '../../collector/src/observations/state.ts';
import { DomainMetrics } from '../../collector/src/sinks/prometheus/domain-metrics.ts';
import { MetricsText } from '../../collector/src/sinks/prometheus/metrics-text.ts';
import { row, type Bar, type Row } from '../bar.ts';
import { designCatalog, INDICATORS } from '../load/design-load.ts';
import { median } from '../measure/quantile.ts';

/** 155 indicators × 162 units × 4 families: 100,440 series. */
const UNITS = 162;
const SERIES = INDICATORS * UNITS * 4;
const ROUNDS = 9;
/** Between two scrapes 15 s apart few figures move, and those of an indicator together: here every 15th indicator. */
const SOME = 15;
const SCRAPES = 20;

/** Moves the values of every `step`-th indicator. */
type Update = (round: number, step: number) => void;

interface Rendered {
  readonly update: Update;
  /** The whole text, ready to be sent: in pieces or whole. */
  readonly render: () => Promise<readonly (string | Buffer)[]>;
}

/** The families of the collector. */
function ours(indicators: readonly Indicator[], units: readonly UnitId[]): Rendered {
  const text = new MetricsText();
  const metrics = new DomainMetrics(text, new Map(indicators.map((one) => [one.id, one])));
  const update: Update = (round, step) => {
    for (const [at, { id }] of indicators.entries()) {
      if ((at + round) % step !== 0) continue;
      for (const [place, unit] of units.entries()) {
        const moment = 1.7e12 + (round * 86_400 + at) * 1000;
        metrics.figure(id, unit, (at * 1000 + place + round) / 7, moment);
        metrics.state({ indicator: id, unit, state: STATES[(at + round) % STATES.length] ?? 'normal', dueAt: moment });
      }
    }
  };
  return { update, render: () => text.render() };
}

/** The same number of series with the same labels, as prom-client keeps and renders them. */
function theirs(indicators: readonly Indicator[], units: readonly UnitId[]): Rendered {
  const registry = new Registry();
  const gauge = (name: string, labelNames: string[]) =>
    new Gauge({ name, help: name, labelNames, registers: [registry] });
  const cellLabels = ['domain', 'indicator', 'unit_id'];
  const families = ['state', 'period_end', 'due'].map((name) => gauge(`reference_${name}`, cellLabels));
  const figures = indicators.map(({ metric }) => gauge(metric, ['unit_id']));
  const update: Update = (round, step) => {
    for (const [at, { id, domain }] of indicators.entries()) {
      if ((at + round) % step !== 0) continue;
      for (const [place, unit] of units.entries()) {
        figures[at]?.set({ unit_id: unit }, (at * 1000 + place + round) / 7);
        for (const family of families) family.set({ domain, indicator: id, unit_id: unit }, 1.7e9 + round);
      }
    }
  };
  return { update, render: async () => [await registry.metrics()] };
}

/** CPU of one render, milliseconds, the median of some; values are moved in between, outside the measurement. */
async function cpuOf(name: string, { update, render }: Rendered, step: number): Promise<number> {
  const times: number[] = [];
  update(0, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    update(round, step);
    globalThis.gc?.();
    const before = process.cpuUsage();
    const text = await render();
    const { user, system } = process.cpuUsage(before);
    const samples = text
      .join('')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')).length;
    if (samples !== SERIES) throw new Error(`${name} rendered ${samples} of ${SERIES} series`);
    if (round > 0) times.push((user + system) / 1000);
  }
  return median(times);
}

const CLIENT = `const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  for (let n = 0; n < workerData.scrapes; n++) {
    await (await fetch(workerData.url)).arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  parentPort.postMessage('done');
})();`;

/** The longest waits of other work (99th percentile) while a real client scrapes over HTTP again and again; milliseconds. */
async function stallOf({ update, render }: Rendered): Promise<number> {
  const server = createServer(async (_request, response) => {
    const text = await render();
    response.cork(); // as the collector answers
    for (const piece of text) response.write(piece);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`;
  update(ROUNDS, 1);
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const client = new Worker(CLIENT, { eval: true, workerData: { url, scrapes: SCRAPES } });
  await new Promise((resolve, reject) => client.once('message', resolve).once('error', reject));
  delay.disable();
  await client.terminate();
  await new Promise((resolve) => server.close(resolve));
  return delay.percentile(99) / 1e6 - resolution;
}

async function measure(): Promise<readonly Row[]> {
  const indicators = [...(await designCatalog()).indicators.values()];
  const units = Array.from({ length: UNITS }, (_, index) => `c-${index}` as UnitId);
  const [mine, reference] = [ours(indicators, units), theirs(indicators, units)];
  const cpu = async (step: number): Promise<[number, string, number]> => [
    await cpuOf('ours', mine, step),
    'CPU ms',
    await cpuOf('prom-client', reference, step),
  ];
  return [
    row('metrics-100k', ...(await cpu(SOME))),
    row('metrics-100k-all-moved', ...(await cpu(1))),
    row('metrics-100k-stall-p99', await stallOf(mine), 'ms', await stallOf(reference)),
  ];
}

/** A scrape of 100 k series: some of the values moved since the last one, all of them, and what it does to other work. */
export const bar: Bar = {
  id: 'metrics-100k',
  unit: 'CPU ms',
  about: 'render 100 k series; reference: prom-client (target ≤ 40 ms CPU, ratio ≤ 0.1; stall p99 ≤ 50 ms)',
  run: measure,
};
