import { identitiesPage } from '@vnioc/contract/keys.ts';
import type { Route } from '../route.ts';

/** Which Grafana account is which person: from the register, and recorded here. */
export const identities: Route = {
  method: 'get',
  path: '/api/v1/identities',
  summary: { vi: 'Tài khoản Grafana của từng người', en: 'Grafana accounts of people' },
  access: 'administer',
  answers: { 200: { contentType: 'application/json', schema: identitiesPage } },
  handle: async (_request, { access }) => ({
    status: 200,
    json: { items: await access.identities.list(), next: null },
  }),
};
