import { revokedKey } from '@vnioc/contract/keys.ts';
import { actorOf } from '../../access/principal.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** Ends a key, by id or by name, for good. */
export const revokeKey: Route = {
  method: 'post',
  path: '/api/v1/keys/{id}/revoke',
  summary: { vi: 'Thu hồi khóa truy cập', en: 'Revoke a key' },
  access: 'administer',
  answers: { 200: { contentType: 'application/json', schema: revokedKey } },
  async handle({ path: { id = '' }, principal }, { access, clocks }) {
    if (await access.keys.revoke(id, actorOf(principal), clocks.machine.now()))
      return { status: 200, json: { revoked: id } };
    return problem('not_found', {
      vi: 'Không có khóa nào đang dùng với mã hoặc tên này.',
      en: 'There is no key in use with this id or name.',
    });
  },
};
