import { askedGrant, liveGrant, type AskedGrant, type LiveGrantAnswer } from '@vnioc/contract/stream.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { allowedTopics, NOTHING_ALLOWED } from '../stream/allowed-topics.ts';

/** For the data source's backend: what lets it listen for a person after that person's token has run out. */
export const addLiveGrant: Route = {
  method: 'post',
  path: '/api/v1/live-grants',
  summary: { vi: 'Cấp quyền nghe trực tiếp', en: 'A revocable grant to listen live, or a longer one' },
  access: 'any',
  body: { kind: 'json', schema: askedGrant },
  answers: { 201: { contentType: 'application/json', schema: liveGrant } },
  audit: 'none', // every browser renews its grant every few minutes
  async handle({ body, principal, scope }, { access }) {
    const { topics, grant } = body as AskedGrant;
    const { keyId, role, person, account } = principal;
    if (role !== 'grafana-datasource' || person === null || account === undefined) return NOT_THROUGH_GRAFANA;
    const allowed = allowedTopics(scope, topics);
    if (allowed.length === 0) return NOTHING_ALLOWED;
    const asked = { keyId, account, person: person.id, topics: allowed };
    const { secret, until } = access.liveGrants.give(asked, grant ?? null);
    const json: LiveGrantAnswer = { grant: secret, topics: allowed, expiresAt: until };
    return { status: 201, json };
  },
};

const NOT_THROUGH_GRAFANA = problem('forbidden', {
  vi: 'Chỉ nguồn dữ liệu Grafana cần quyền này, thay cho người đã đăng nhập; hãy mở thẳng /api/v1/stream.',
  en: 'Only the data source of Grafana needs a grant, for a person signed in; open /api/v1/stream yourself.',
});
