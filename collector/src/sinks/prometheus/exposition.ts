import type { Registry } from 'prom-client';
import type { MetricsText } from './metrics-text.ts';

export const EXPOSITION_CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The body of `GET /metrics`: the process's own metrics, then the domain's, in pieces that never block for long. */
export async function* exposition(registry: Registry, domain: MetricsText): AsyncGenerator<string> {
  yield await registry.metrics();
  yield* domain.chunks();
}
