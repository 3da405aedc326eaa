import { jest } from '@jest/globals';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { openReadOnly } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Run } from '../../src/sinks/store.ts';
import { eventually, listening, runningCollector, smallWorld, type SmallWorld } from './lone-collector.ts';

jest.setTimeout(60_000); // starts real collectors on a busy machine

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly spanId: string;
}

/** Takes spans as an OpenTelemetry collector does, and every write as InfluxDB does. */
class Receiver {
  readonly spans: Span[] = [];
  readonly connections: string[] = [];
  readonly server: Server = createServer(async (request, response) => {
    this.connections.push(request.url ?? '');
    let body = '';
    for await (const piece of request) body += String(piece);
    if (request.url === '/v1/traces') this.spans.push(...spansOf(body));
    response.writeHead(request.url === '/v1/traces' ? 200 : 204, { 'content-type': 'application/json' });
    response.end(request.url === '/v1/traces' ? '{}' : undefined);
  });
}

const spansOf = (body: string): readonly Span[] =>
  (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans);

const PUSHED = `  - id: counter
    name: Tự gửi
    domain: budget
    kind: push
    cadence: weekly
    owner: d-1
    schedule: { days: working }
    due: { workingDays: 0, time: "16:00" }
    expects: { indicators: [budget.rate], units: { level: commune } }
    connection: {}
    legalBasis: Điều 8
`;

let world: SmallWorld;
let receiver: Receiver;
let url: string;
beforeEach(async () => {
  world = await smallWorld();
  receiver = new Receiver();
  url = await listening(receiver.server);
});
afterEach(() => {
  receiver.server.closeAllConnections();
  receiver.server.close();
  world.end();
});

async function runsOf(): Promise<readonly Run[]> {
  const database = await openReadOnly({ kind: 'sqlite', file: join(world.data, 'ioc.db') });
  try {
    return await sqlStore(database).runs.list({ limit: 5 });
  } finally {
    await database.close();
  }
}
const isRead = async () => (await runsOf()).some(({ finishedAt }) => finishedAt !== null);

describe('traces', () => {
  test('one per run of a source, from fetch to the sink that took its figures', async () => {
    const collector = await runningCollector({
      ...world,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_BSP_SCHEDULE_DELAY: '200', IOC_INFLUX_URL: url },
    });
    await eventually(isRead);
    await eventually(() => receiver.spans.some(({ name }) => name === 'sink influx'));
    collector.signal('SIGTERM');
    expect(await collector.ended).toBe(0);
    const [run] = await runsOf();
    const whole = receiver.spans.filter(({ traceId }) => traceId === run?.traceId);
    const root = whole.find(({ name }) => name === 'collect treasury');
    expect(new Set(whole.map(({ name }) => name))).toEqual(
      new Set(['collect treasury', 'fetch', 'parse', 'commit', 'sink influx']),
    );
    for (const step of whole.filter((span) => span !== root)) expect(step.parentSpanId).toBe(root?.spanId);
    expect(run).toMatchObject({ outcome: 'succeeded', accepted: 1 });
  });

  test('one of a delivery that was handed in, to the sink as well', async () => {
    appendFileSync(join(world.site, 'sources.yaml'), PUSHED);
    const collector = await runningCollector({
      ...world,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_BSP_SCHEDULE_DELAY: '200', IOC_INFLUX_URL: url },
    });
    const key = readFileSync(join(world.data, 'operator.key'), 'utf8').trim();
    const figure = { indicator: 'budget.rate', unit: 'c-1', period: '2024-W22', numerator: 9, denominator: 10 };
    const response = await fetch(`${collector.url}/api/v1/observations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ source: 'counter', records: [figure] }),
    });
    expect([response.status, await response.json()]).toMatchObject([200, { accepted: 1 }]);
    const received = () => receiver.spans.find(({ name }) => name === 'receive counter');
    const steps = () => receiver.spans.filter(({ parentSpanId }) => parentSpanId === received()?.spanId);
    await eventually(() => received() !== undefined && steps().some(({ name }) => name === 'sink influx'));
    collector.signal('SIGTERM');
    await collector.ended;
    expect(steps().map(({ name }) => name)).toEqual(['parse', 'commit', 'sink influx']);
  });

  test('off by default: nothing is sent, and a run has no trace', async () => {
    const collector = await runningCollector({ ...world, env: { OTEL_BSP_SCHEDULE_DELAY: '200' } });
    await eventually(isRead);
    collector.signal('SIGTERM');
    expect(await collector.ended).toBe(0);
    expect((await runsOf())[0]).toMatchObject({ outcome: 'succeeded', traceId: null });
    expect(receiver.connections).toEqual([]);
  });

  test('a receiver that is away disturbs nobody', async () => {
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_BSP_SCHEDULE_DELAY: '200' };
    const collector = await runningCollector({ ...world, env });
    await eventually(isRead);
    const asked = Date.now();
    collector.signal('SIGINT');
    expect(await collector.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
  });
});
