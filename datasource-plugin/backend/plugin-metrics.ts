import { QUERY_KINDS } from '@vnioc/contract/query.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Asker } from './asker.ts';

export interface PluginMetrics {
  countQuery(kind: string, asker: Asker['kind'], status: number): void;
  /** Seconds from Grafana's request to our answer. */
  observe(call: 'query' | 'resource' | 'health', seconds: number): void;
  streams(open: number): void;
  text(): Promise<string>;
}

const KINDS: readonly string[] = QUERY_KINDS;

/** The backend's own figures, which Grafana hands out under `/metrics/plugins/…`; nothing about a person or a query. */
export function pluginMetrics(): PluginMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const queries = new Counter({
    name: 'vnioc_datasource_queries_total',
    help: 'Queries answered',
    ...{ labelNames: ['kind', 'asker', 'result'] as const, registers },
  });
  const duration = new Histogram({
    name: 'vnioc_datasource_request_duration_seconds',
    help: 'Time to answer Grafana',
    ...{ labelNames: ['call'] as const, registers },
  });
  const streams = new Gauge({ name: 'vnioc_datasource_streams', help: 'Live streams that run', registers });
  return {
    countQuery: (kind, asker, status) =>
      queries.inc({
        ...{ kind: KINDS.includes(kind) ? kind : 'unknown', asker: asker.replaceAll(' ', '_') },
        result: status < 400 ? 'answered' : 'refused',
      }),
    observe: (call, seconds) => duration.observe({ call }, seconds),
    streams: (open) => streams.set(open),
    text: () => registry.metrics(),
  };
}
