import { identity, type IdentityItem } from '@vnioc/contract/keys.ts';
import { actorOf } from '../../access/principal.ts';
import type { PersonId } from '../../catalog/person.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** Records whose Grafana account this is, by issuer and identifier, never by name or e-mail (SEMANTICS §8). */
export const recordIdentity: Route = {
  method: 'post',
  path: '/api/v1/identities',
  summary: { vi: 'Gắn tài khoản Grafana với một người', en: 'Record whose Grafana account this is' },
  access: 'administer',
  body: { kind: 'json', schema: identity },
  answers: { 201: { contentType: 'application/json', schema: identity } },
  async handle({ body, principal }, { access, catalog, clocks }) {
    const { issuer, identifier, person } = body as IdentityItem;
    const known = catalog.people.get(person as PersonId);
    if (known === undefined) {
      const fault = {
        at: '/person',
        vi: 'Không có người này trong sổ đăng ký.',
        en: 'This person is not in the register.',
      };
      return problem('invalid_body', fault, [fault]);
    }
    const canonical = issuer.replace(/\/$/, '');
    await access.identities.record(canonical, identifier, known.id, actorOf(principal), clocks.machine.now());
    return { status: 201, json: { issuer: canonical, identifier, person: known.id } };
  },
};
