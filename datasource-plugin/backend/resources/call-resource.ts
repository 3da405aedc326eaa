import { REGISTER_LISTS, type ListedRegisters } from '@vnioc/contract/register-lists.ts';
import { askerOf, headersOfResource } from '../asker.ts';
import { CollectorRefused } from '../collector/collector-refused.ts';
import { grantLive } from '../live/grant-live.ts';
import type { LiveGrants } from '../live/live-grants.ts';
import type { ResourceRequest, ResourceResponse } from '../protocol/requests.ts';
import { readyFor } from '../readiness.ts';
import { SENTENCES } from '../sentences.ts';
import { languageOf } from '../settings.ts';

/** What the editors ask for: lists of the registers as far as the user may see them, and a live path. */
export async function callResource(request: ResourceRequest, grants: LiveGrants): Promise<ResourceResponse> {
  const { method, pluginContext } = request;
  const sentences = SENTENCES[languageOf(pluginContext)];
  const path = request.path.replace(/^\/+|\/+$/g, '');
  const asker = askerOf(headersOfResource(request), pluginContext);
  const list = Object.hasOwn(REGISTER_LISTS, path) ? REGISTER_LISTS[path] : undefined;
  try {
    if (path === 'live') return json(await grantLive(request, asker, grants));
    if (list === undefined) return json({ message: sentences.noResource }, 404);
    if (method !== 'GET') return json({ message: sentences.onlyGet }, 405);
    // Only a person's token opens the registers: nobody asks for lists in the name of an alert rule.
    if (asker.kind !== 'user') return json({ message: sentences.noToken }, 403);
    const { collector } = await readyFor(pluginContext);
    return json(list(await collector.ask<ListedRegisters>('/api/v1/catalog', asker)));
  } catch (error) {
    if (!(error instanceof CollectorRefused)) throw error;
    return json({ message: error.message }, error.status);
  }
}

const json = (body: unknown, code = 200): ResourceResponse => ({
  code,
  headers: {
    'content-type': { values: ['application/json; charset=utf-8'] },
    'cache-control': { values: ['no-store'] },
  },
  body: Buffer.from(JSON.stringify(body)),
});
