import { keysPage } from '@vnioc/contract/keys.ts';
import type { Route } from '../route.ts';

/** Every key that was ever made, newest first; none of them can be read any more. */
export const keys: Route = {
  method: 'get',
  path: '/api/v1/keys',
  summary: { vi: 'Các khóa truy cập', en: 'The keys' },
  access: 'administer',
  answers: { 200: { contentType: 'application/json', schema: keysPage } },
  async handle(_request, { access }) {
    return { status: 200, json: { items: (await access.keys.list()).toReversed(), next: null } };
  },
};
