import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** Everything a request needs answers; 503 with the reasons otherwise. */
export const readyz: Route = {
  method: 'get',
  path: '/readyz',
  summary: { vi: 'Sẵn sàng phục vụ', en: 'Ready to serve' },
  access: 'open',
  answers: {
    200: {
      contentType: 'application/json',
      schema: {
        type: 'object',
        required: ['ready'],
        additionalProperties: false,
        properties: { ready: { const: true } },
      },
    },
  },
  async handle(_request, services) {
    const { ready, reasons } = await services.ready();
    if (ready) return { status: 200, json: { ready } };
    const all = reasons.join('; ');
    return problem('not_ready', { vi: `Chưa sẵn sàng: ${all}`, en: `Not ready: ${all}` });
  },
};
