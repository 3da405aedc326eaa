import { STREAM_TOPICS, type StreamTopic } from '@vnioc/contract/stream.ts';
import type { Asker } from '../asker.ts';
import { CollectorRefused } from '../collector/collector-refused.ts';
import type { ResourceRequest } from '../protocol/requests.ts';
import { readyFor } from '../readiness.ts';
import type { LiveGrants } from './live-grants.ts';

/** `POST live {topics, path?}`: a path of Grafana Live that only this person may subscribe to; `path` renews one. */
export async function grantLive(request: ResourceRequest, asker: Asker, grants: LiveGrants): Promise<{ path: string }> {
  const { settings, collector } = await readyFor(request.pluginContext);
  const { language, uid } = settings;
  const context = request.pluginContext;
  if (asker.kind !== 'user' || !context?.user) throw CollectorRefused.because('noToken', language, 403);
  const { topics, path } = bodyOf(request.body);
  if (request.method !== 'POST' || topics.length === 0) throw CollectorRefused.because('noTopics', language, 400);
  await collector.ask('/api/v1/me', asker); // whom the collector does not know gets no path
  const who = { login: context.user.login, orgId: context.orgId, uid };
  return { path: grants.give({ ...who, topics, token: asker.token }, path) };
}

function bodyOf(bytes: Uint8Array): { readonly topics: readonly StreamTopic[]; readonly path: string | null } {
  const { topics, path } = readJson(bytes);
  const wanted: readonly unknown[] = Array.isArray(topics) ? topics : [];
  return {
    topics: STREAM_TOPICS.filter((topic) => wanted.includes(topic)),
    path: typeof path === 'string' ? path : null,
  };
}

function readJson(bytes: Uint8Array): { topics?: unknown; path?: unknown } {
  try {
    return (JSON.parse(Buffer.from(bytes).toString()) as object | null) ?? {};
  } catch {
    return {};
  }
}
