import { entry as entrySchema, entryRefusal } from '@vnioc/contract/entries.ts';
import { decidableEntry, decide, isProblem } from '../receiving/entry-decision.ts';
import type { Route } from '../route.ts';

/** A second person refuses, with a reason for whoever entered it. */
export const refuseEntry: Route = {
  method: 'post',
  path: '/api/v1/entries/{id}/refuse',
  summary: { vi: 'Từ chối một phiếu nhập', en: 'Refuse an entry' },
  access: 'approve entries',
  body: { kind: 'json', schema: entryRefusal },
  answers: { 200: { contentType: 'application/json', schema: entrySchema } },
  async handle(request, services) {
    const entry = await decidableEntry(request, services);
    if (isProblem(entry)) return entry;
    const { reason } = request.body as { readonly reason: string };
    const decided = await decide(entry, { status: 'refused', reason, commit: null }, request, services);
    return isProblem(decided) ? decided : { status: 200, json: decided };
  },
};
