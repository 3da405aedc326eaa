import { collectDefaultMetrics, Registry } from 'prom-client';

/** Gauges whose names end as only those of counters may; each has a clean twin without the ending. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** The process's own few metrics, by prom-client: memory, event loop, garbage collection. */
export function processMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  return registry;
}
