import { deskAnswer, type Desk } from '@vnioc/contract/desk.ts';
import { deskNow } from '../desk/desk-now.ts';
import { revisionOf, revisionText } from '../desk/desk-revision.ts';
import { changesSince } from '../desk/desk-since.ts';
import { revisionsHeld, tagOf } from '../http/entity-tag.ts';
import { filterParameters } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** The duty desk in one answer: rows in working order, counts, the shift, the three lights; or what changed of it. */
export const desk: Route = {
  method: 'get',
  path: '/api/v1/desk',
  summary: { vi: 'Bàn trực: phiếu đang mở theo thứ tự làm việc', en: 'The duty desk: open tickets in working order' },
  access: 'read tickets',
  parameters: {
    ...filterParameters('unit', 'domain'),
    since: {
      schema: { type: 'string', minLength: 1, maxLength: 100 },
      description:
        'Revision of an earlier answer: only what reads otherwise is told, or everything where that is shorter',
    },
  },
  answers: { 200: { contentType: 'application/json', schema: deskAnswer }, 304: { contentType: [] } },
  async handle(request, services) {
    const now = await deskNow(request, services);
    const { question, content } = now.revision;
    const isSame = (held: string) => {
      const then = revisionOf(held);
      return then !== null && then.question === question && then.content === content;
    };
    const held = revisionsHeld(request.headers).find(isSame);
    if (held !== undefined) return { status: 304, headers: { ETag: tagOf(held) } };
    const { since } = request.query;
    const then = since === undefined ? null : revisionOf(since);
    const changes = then === null ? null : await changesSince(then, now, request.scope, services);
    const revision = revisionText(now.revision);
    const json: Desk = {
      revision,
      since: null,
      ...now.desk,
      gone: [],
      ...(changes && { since: since ?? null, ...changes }),
    };
    return { status: 200, json, headers: { ETag: tagOf(revision) }, compress: true };
  },
};
