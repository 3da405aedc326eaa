import { STREAM_TOPICS, streamText, type StreamTopic } from '@vnioc/contract/stream.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { openStream } from '../stream/open-stream.ts';

const WORDS = STREAM_TOPICS.join('|');

/** Everything that changes in the caller's scope, on one connection (server-sent events). */
export const stream: Route = {
  method: 'get',
  path: '/api/v1/stream',
  summary: { vi: 'Dòng sự kiện trực tiếp', en: 'Live changes as server-sent events; resumes with Last-Event-ID' },
  access: 'read tickets',
  parameters: {
    topics: {
      schema: { type: 'string', pattern: `^(${WORDS})(,(${WORDS})){0,3}$` },
      description: `Some of ${STREAM_TOPICS.join(', ')}, separated by commas`,
      required: true,
    },
    after: {
      schema: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      description: 'Position in the ledger to go on from, when Last-Event-ID cannot be sent',
    },
  },
  answers: { 200: { contentType: 'text/event-stream', schema: streamText } },
  async handle(request, services) {
    const { query, headers } = request;
    const topics = new Set((query['topics'] ?? '').split(',') as StreamTopic[]);
    const said = headers['last-event-id'] ?? query['after'];
    const after = said === undefined ? null : Number(said);
    if (after !== null && !(Number.isSafeInteger(after) && after >= 0))
      return problem('invalid_parameter', {
        vi: 'Last-Event-ID: không phải vị trí của dòng sự kiện này.',
        en: 'Last-Event-ID: not a position of this stream.',
      });
    return { status: 200, begin: openStream(request, topics, after, services) };
  },
};
