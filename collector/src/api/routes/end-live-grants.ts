import { endedGrants } from '@vnioc/contract/stream.ts';
import type { Route } from '../route.ts';

/** Ends the live grant of the header `X-Live-Grant`, or every one of the person; their streams end at once. */
export const endLiveGrants: Route = {
  method: 'delete',
  path: '/api/v1/live-grants',
  summary: {
    vi: 'Thu hồi quyền nghe trực tiếp của mình',
    en: 'End one live grant of one’s own (X-Live-Grant), or all',
  },
  access: 'any',
  answers: { 200: { contentType: 'application/json', schema: endedGrants } },
  async handle({ headers, principal: { keyId, person } }, { access }) {
    const named = headers['x-live-grant'];
    if (person === null) return { status: 200, json: { ended: 0 } };
    const ended = access.liveGrants.endOf({ keyId, person: person.id }, typeof named === 'string' ? named : null);
    if (ended > 0) access.changes.tell();
    return { status: 200, json: { ended } };
  },
};
