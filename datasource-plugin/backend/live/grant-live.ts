import { STREAM_TOPICS, type AskedGrant, type LiveGrantAnswer, type StreamTopic } from '@vnioc/contract/stream.ts';
import type { Asker } from '../asker.ts';
import { CollectorRefused } from '../collector/collector-refused.ts';
import type { ResourceRequest } from '../protocol/requests.ts';
import { readyFor } from '../readiness.ts';
import type { LiveGrants } from './live-grants.ts';
import type { LivePath } from './live-path.ts';

/** Well before the grant runs out (15 minutes), so that one failure can be mended. */
const RENEW_AFTER_SECONDS = 5 * 60;

/** `POST live {topics, path?}`: a path of Grafana Live that only this person may subscribe to; `path` renews one. */
export async function grantLive(request: ResourceRequest, asker: Asker, grants: LiveGrants): Promise<LivePath> {
  const { settings, collector } = await readyFor(request.pluginContext);
  const { language, uid } = settings;
  const context = request.pluginContext;
  if (asker.kind !== 'user' || !context?.user) throw CollectorRefused.because('noToken', language, 403);
  const { topics, path } = bodyOf(request.body);
  if (request.method !== 'POST' || topics.length === 0) throw CollectorRefused.because('noTopics', language, 400);
  const who = { login: context.user.login, orgId: context.orgId, uid };
  const known = path === null ? null : grants.of(path, who);
  const body: AskedGrant = { topics, ...(known === null ? {} : { grant: known.grant }) };
  const given = await collector.ask<LiveGrantAnswer>('/api/v1/live-grants', asker, { body });
  const isNew = known === null || known.grant !== given.grant; // listeners of the old one would be told nothing
  const live = grants.give({ ...who, topics: given.topics, grant: given.grant }, isNew ? null : path);
  return { path: live, topics: given.topics, renewAfterSeconds: RENEW_AFTER_SECONDS };
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
