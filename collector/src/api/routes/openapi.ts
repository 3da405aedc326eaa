import { openapiOf } from '../openapi.ts';
import type { Route } from '../route.ts';

/** The description of the API, made from the same table as the API. */
export const openapi = (routes: () => readonly Route[]): Route => ({
  method: 'get',
  path: '/api/v1/openapi.json',
  summary: { vi: 'Mô tả của API này', en: 'The description of this API' },
  access: 'open',
  answers: {
    200: {
      contentType: 'application/json',
      schema: { type: 'object', required: ['openapi', 'info', 'paths'], properties: { openapi: { const: '3.1.0' } } },
    },
  },
  handle: async (_request, { version }) => ({ status: 200, json: openapiOf(routes(), version) }),
});
