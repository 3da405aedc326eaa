import type { Route } from '../route.ts';

/** The process is alive. */
export const healthz: Route = {
  method: 'get',
  path: '/healthz',
  summary: { vi: 'Tiến trình còn chạy', en: 'The process is alive' },
  access: 'open',
  answers: {
    200: {
      contentType: 'application/json',
      schema: {
        type: 'object',
        required: ['status', 'version'],
        additionalProperties: false,
        properties: { status: { const: 'ok' }, version: { type: 'string' } },
      },
    },
  },
  handle: async (_request, { version }) => ({ status: 200, json: { status: 'ok', version } }),
};
