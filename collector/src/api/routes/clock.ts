import type { Route } from '../route.ts';

/** The office's clock (SEMANTICS §1). */
export const clock: Route = {
  method: 'get',
  path: '/api/v1/clock',
  summary: { vi: 'Giờ của trung tâm, thật hay mô phỏng', en: 'Office time, real or simulated' },
  access: 'any',
  answers: {
    200: {
      contentType: 'application/json',
      schema: {
        type: 'object',
        required: ['now', 'simulated', 'speed'],
        additionalProperties: false,
        properties: {
          now: { type: 'integer', description: 'Milliseconds since 1970-01-01T00:00:00Z' },
          simulated: { type: 'boolean' },
          speed: {
            type: ['number', 'null'],
            description: 'Upper bound of simulated seconds per second; null in real time, or when there is no bound',
          },
        },
      },
    },
  },
  async handle(_request, services) {
    const { now, simulated, speed } = services.clock();
    return {
      status: 200,
      json: { now: Math.floor(now), simulated, speed: Number.isFinite(speed) ? speed : null },
    };
  },
};
