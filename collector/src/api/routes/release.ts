import { releaseAnswer, releaseRequest, type ReleaseRequest } from '@vnioc/contract/sources.ts';
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
    const by = principal.person?.id;
    if (by === undefined)
      return problem('forbidden', {
        vi: 'Phải có tên người cho chạy tiếp: dùng khóa riêng của người đó, không dùng khóa operator.',
        en: "A named person releases: use that person's own key, not the operator's.",
      });
    const { reason } = body as ReleaseRequest;
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
