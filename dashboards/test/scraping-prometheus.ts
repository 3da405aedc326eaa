import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPrometheus } from '../../collector/test/servers/prometheus.ts';
import type { RunningServer } from '../../collector/test/servers/server-process.ts';
import type { Installation } from '../../collector/test/service/installation.ts';

const PROVISIONED = resolve(import.meta.dirname, '../../provisioning/prometheus');
const read = (name: string): string => readFileSync(resolve(PROVISIONED, name), 'utf8');

interface Found {
  readonly error: string | null;
  readonly rows: number;
}

export interface ScrapingPrometheus {
  now(expr: string): Promise<Found>;
  /** Over the last ten minutes, as a panel asks over its time range. */
  range(expr: string): Promise<Found>;
  /** Until scrapes and rules have seen what the collector says now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Prometheus with the shipped configuration and rules, in a hurry, that reads the collector. */
export async function scrapingPrometheus(collector: Installation): Promise<ScrapingPrometheus> {
  const key = await collector.post<{ secret: string }>('/api/v1/keys', { name: 'prometheus', role: 'metrics' });
  const server = await started(collector.url, key.body.secret);
  const now = (expr: string) => asked(server, 'query', { query: expr });
  return {
    now,
    range(expr) {
      const end = Date.now() / 1000;
      return asked(server, 'query_range', { query: expr, start: String(end - 600), end: String(end), step: '5' });
    },
    async catchUp() {
      await pause(5_000);
      const { rows } = await now('domain:vnioc_indicator_state:worst');
      if (rows === 0) throw new Error(`Prometheus has read nothing:\n${server.log().slice(-1000)}`);
    },
    stop: () => server.stop(),
  };
}

function started(collector: string, key: string): Promise<RunningServer> {
  const hurry = (text: string): string => text.replace(/((?:scrape_|evaluation_)?interval): (?:30s|1m)/g, '$1: 1s');
  return startPrometheus({
    config: hurry(read('prometheus.yml'))
      .replace(/rules\/\*\.yml/, "'*-rules.yml'")
      .replace('/etc/prometheus/secrets/metrics.key', 'metrics.key')
      .replace('collector:8480', new URL(collector).host)
      .replace('alertmanager:9093', '127.0.0.1:1'),
    files: { 'metrics.key': key, 'recording-rules.yml': hurry(read('rules/vnioc-recording.yml')) },
  });
}

async function asked(
  server: RunningServer,
  path: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Found> {
  const answer = await fetch(`${server.url}/api/v1/${path}?${new URLSearchParams(parameters).toString()}`);
  const body = (await answer.json()) as { error?: string; data?: { result: readonly unknown[] } };
  return { error: body.error ?? null, rows: body.data?.result.length ?? 0 };
}
