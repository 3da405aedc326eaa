import type { Route } from '../route.ts';

const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Prometheus text: the process, the sources, and one family per indicator (SEMANTICS §10). */
export const metrics: Route = {
  method: 'get',
  path: '/metrics',
  summary: { vi: 'Số đo cho Prometheus', en: 'Metrics for Prometheus' },
  access: 'metrics',
  answers: { 200: { contentType: 'text/plain', schema: { type: 'string' } } },
  handle: async (_request, { metricsText }) => ({ status: 200, text: await metricsText(), contentType: CONTENT_TYPE }),
};
