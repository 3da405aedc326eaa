import type { Visitor } from '@vnioc/contract/console-boot.ts';
import type { ConsoleAnswer, ConsolePorts } from '@vnioc/contract/console.ts';
import { REGISTER_LISTS, type ListedRegisters } from '@vnioc/contract/register-lists.ts';
import { STREAM_TOPICS } from '@vnioc/contract/stream.ts';
import type { IncomingMessage } from 'node:http';
import { sentenceOf } from './answer-queries.ts';

/** `/api/datasources/uid/…/resources/<name>`, as far as the visitor sees the registers. */
export async function answerResource(
  request: IncomingMessage,
  name: string,
  ports: ConsolePorts,
): Promise<ConsoleAnswer> {
  const list = Object.hasOwn(REGISTER_LISTS, name) ? REGISTER_LISTS[name] : undefined;
  if (list === undefined) return { status: 404, json: { message: 'Không có danh sách này / no such list' } };
  const { status, json } = await ports.ask(request, { to: 'catalog' });
  return status === 200
    ? { status, json: list(json as ListedRegisters) }
    : { status, json: { message: sentenceOf(json) } };
}

/** `/api/datasources/uid/…/health`. */
export async function answerHealth(request: IncomingMessage, ports: ConsolePorts): Promise<ConsoleAnswer> {
  const { status, json } = await ports.ask(request, { to: 'catalog' });
  return status === 200
    ? { status, json: { status: 'OK', message: 'Bộ thu thập trả lời bình thường / the collector answers' } }
    : { status, json: { status: 'ERROR', message: sentenceOf(json) } };
}

/** The shell has one event stream for all its tabs; there the data source listens under this name (shell/src/live). */
const LIVE_PATH = 'console';
const RENEW_AFTER_SECONDS = 300;

/** `POST …/resources/live {topics}`: where to listen, for somebody who may read tickets. The stream itself asks again. */
export function answerLive(visitor: Visitor | null, body: unknown): ConsoleAnswer {
  if (visitor?.permissions.includes('read tickets') !== true)
    return { status: 403, json: { message: 'Không được nghe trực tiếp / may not listen live' } };
  const { topics } = Object(body) as { readonly topics?: unknown };
  const known = STREAM_TOPICS.filter((topic) => Array.isArray(topics) && topics.includes(topic));
  if (known.length === 0) return { status: 400, json: { message: 'Không có chủ đề nào / no topics' } };
  return { status: 200, json: { path: LIVE_PATH, topics: known, renewAfterSeconds: RENEW_AFTER_SECONDS } };
}
