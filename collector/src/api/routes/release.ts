import { releaseAnswer, releaseRequest, type ReleaseRequest } from '@vnioc/contract/sources.ts';
import type { Principal } from '../../access/principal.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { PersonId } from '../../catalog/person.ts';
import { allows } from '../../access/scope.ts';
import { inScope } from '../in-scope.ts';
import { noSuchSource, sourceOf } from '../lists/source-of-path.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** A named person lets a source go on that a secrecy mark had stopped; exactly the refused records are skipped. */
export const release: Route = {
  method: 'post',
  path: '/api/v1/sources/{id}/release',
  summary: { vi: 'Cho nguồn bị dừng chạy tiếp', en: 'Release a stopped source' },
  access: 'release sources',
  body: { kind: 'json', schema: releaseRequest },
  answers: { 200: { contentType: 'application/json', schema: releaseAnswer } },
  async handle({ path, scope, principal, body, from }, { catalog, store, clocks, access, soon }) {
    const mine = inScope(scope, catalog);
    const source = sourceOf(catalog, path['id'], (spec) => mine.source(spec));
    if (source === null) return noSuchSource(path['id']);
    const { root } = catalog.site;
    const answers = [source.owner, root].some((unit) =>
      allows(scope, { unit, domain: source.domain }, 'release sources'),
    );
    if (!answers)
      return problem('forbidden', {
        vi: 'Chỉ người phụ trách nguồn này được cho chạy tiếp.',
        en: 'Only somebody who answers for this source may release it.',
      });
    const { stoppedAt } = await store.runs.progress(source.id);
    if (stoppedAt === null)
      return problem('conflict', { vi: 'Nguồn này không bị dừng.', en: 'This source is not stopped.' });
    const { reason, by: named } = body as ReleaseRequest;
    const by = releaserOf(principal, named, catalog);
    if (by === null)
      return problem('invalid_body', {
        vi: 'Cần tên một người trong sổ đăng ký (by) khi dùng khóa operator; người khác không ghi by.',
        en: 'The operator key needs a person of the registers (by); others leave by out.',
      });
    const released = await store.runs.release(source.id, by, reason, clocks.office.now());
    await access.record(
      { action: 'released source', subject: source.id, details: { records: released.length } },
      principal,
      from,
    );
    soon(source.id);
    return { status: 200, json: { source: source.id, released: released.length, by } };
  },
};

/** A release bears the name of a person: the caller's, or the one the operator names; null when there is none. */
function releaserOf({ person, role }: Principal, named: string | undefined, { people }: Catalog): PersonId | null {
  if (person !== null) return named === undefined || named === person.id ? person.id : null;
  return role === 'operator' && named !== undefined ? (people.get(named as PersonId)?.id ?? null) : null;
}
