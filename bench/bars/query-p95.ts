import { Agent, request } from 'node:http';
import { row, type Bar, type Row } from '../bar.ts';
import { panels } from '../load/dashboard-queries.ts';
import { demoYear, endDemoYear } from '../load/demo-year.ts';
import { designCatalog, shippedCatalog } from '../load/design-load.ts';
import { serveDesignYear, type Served } from '../load/design-year.ts';
import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import { dateOf } from '../../collector/src/kernel/local-date.ts';
import { isValidAt } from '../../collector/src/kernel/validity.ts';
import { registerDate } from '../../collector/src/catalog/register-date.ts';
import { median, quantile } from '../measure/quantile.ts';

const ROUNDS = 24;
const WARM_UP = 3;
const LIMIT = 200;

interface Answer {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** One question over HTTP on a kept connection, until the last byte of the answer. */
const ask = ({ url, key }: Served, agent: Agent, query: object): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const sent = request(`${url}/api/v1/query`, { method: 'POST', agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('end', () => {
        const milliseconds = performance.now() - started;
        const body = Buffer.concat(pieces);
        const status = (JSON.parse(body.toString()) as { results?: { A?: { status: number } } }).results?.A?.status;
        if (status === 200) resolve({ milliseconds, bytes: body.length });
        else reject(new Error(`${JSON.stringify(query)} → ${answer.statusCode} ${body.toString().slice(0, 300)}`));
      });
    });
    sent.once('error', reject);
    sent.end(JSON.stringify({ queries: [{ refId: 'A', ...query }] }));
  });

const times = (answers: readonly Answer[]): number[] => answers.map(({ milliseconds }) => milliseconds);

async function measure(name: string, served: Served, catalog: Catalog, now: number): Promise<Row> {
  const place = {
    domains: [...new Set([...catalog.indicators.values()].map(({ domain }) => domain))],
    daily: [...catalog.indicators.values()].filter(({ cadence }) => cadence === 'daily').map(({ id }) => id),
    root: catalog.site.root,
    communes: [...catalog.units.values()]
      .filter((unit) => unit.level === 'commune' && isValidAt(unit, registerDate(catalog.site, dateOf(now))))
      .map(({ id }) => id),
    now,
  };
  const agent = new Agent({ keepAlive: true });
  const byPanel = new Map<string, Answer[]>();
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const panel of panels(place, round + WARM_UP)) {
      const answer = await ask(served, agent, panel.query);
      if (round >= 0) byPanel.set(panel.name, [...(byPanel.get(panel.name) ?? []), answer]);
    }
  }
  agent.destroy();
  for (const [panel, answers] of byPanel) {
    const size = Math.round(median(answers.map(({ bytes }) => bytes)) / 1000);
    console.log(
      `   ${panel.padEnd(24)} p50 ${median(times(answers)).toFixed(1)} ms, p95 ${quantile(times(answers), 0.95).toFixed(1)} ms, ${size} kB`,
    );
  }
  const slowest = [...byPanel.values()].map((answers) => quantile(times(answers), 0.95));
  return row(name, Math.max(...slowest), 'ms', LIMIT);
}

/** The questions of a dashboard over a year of data. */
export const bar: Bar = {
  id: 'query-p95',
  unit: 'ms',
  about:
    'POST /api/v1/query over a year: p95 of the slowest panel of a dashboard; the demo district, and 155 indicators × 130 communes (target ≤ 200 ms)',
  run: async () => {
    const rows = [
      await measure('query-p95', await demoYear(), await shippedCatalog('demo'), Date.parse('2024-06-03T22:00+07:00')),
    ];
    const design = await serveDesignYear();
    try {
      return [...rows, await measure('query-p95-design-load', design, await designCatalog(), Date.now())];
    } finally {
      await design.stop();
    }
  },
  end: endDemoYear,
};
