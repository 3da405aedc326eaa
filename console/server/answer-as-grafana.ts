import type { ConsoleAnswer, ConsolePorts } from '@vnioc/contract/console.ts';
import type { IncomingMessage } from 'node:http';
import { answerQueries } from './answer-queries.ts';
import { DATA_SOURCE_UID, pluginMeta } from './boot-data.ts';
import type { Built } from './plugin-bundles.ts';
import { readSmallBody } from './read-small-body.ts';
import { answerHealth, answerLive, answerResource } from './resources.ts';
import { visitorOf } from './sessions.ts';

const QUERY_LIMIT = 1024 * 1024;
const DATA_SOURCE = `/api/datasources/uid/${DATA_SOURCE_UID}/`;
const SETTINGS = /^\/api\/plugins\/([\w-]+)\/settings$/;

/** Addresses of Grafana's own server that plugins ask. */
export const isGrafanas = (path: string): boolean =>
  path === '/api/ds/query' || path.startsWith(DATA_SOURCE) || path.startsWith('/api/plugins/');

/** What Grafana's server would say to somebody who has signed in. */
export async function answerAsGrafana(
  request: IncomingMessage,
  method: string,
  path: string,
  ports: ConsolePorts,
  built: Built,
): Promise<ConsoleAnswer> {
  if (method === 'POST' && path === '/api/ds/query')
    return answerQueries(request, parsed(await readSmallBody(request, QUERY_LIMIT)), ports);
  if (method === 'POST' && path === `${DATA_SOURCE}resources/live`)
    return answerLive(await visitorOf(request, ports), parsed(await readSmallBody(request, QUERY_LIMIT)));
  request.resume();
  if (method !== 'GET') return NOTHING;
  if (path === `${DATA_SOURCE}health`) return answerHealth(request, ports);
  if (path.startsWith(`${DATA_SOURCE}resources/`))
    return answerResource(request, path.slice(`${DATA_SOURCE}resources/`.length), ports);
  const meta = pluginMeta(SETTINGS.exec(path)?.[1] ?? '', built);
  return meta === null ? NOTHING : { status: 200, json: meta };
}

const NOTHING: ConsoleAnswer = { status: 404, json: { message: 'Không có ở đây / not offered here' } };

const parsed = (body: string | null): unknown => {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return null;
  }
};
