import { STREAM_TOPICS, streamText, type StreamTopic } from '@vnioc/contract/stream.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { allowedTopics, NOTHING_ALLOWED } from '../stream/allowed-topics.ts';
import { openStream } from '../stream/open-stream.ts';
import { grantOf } from '../stream/rights-of-listener.ts';
import { positionOf } from '../stream/stream-position.ts';

const WORDS = STREAM_TOPICS.join('|');

/** Everything that changes in the caller's scope, on one connection (server-sent events). */
export const stream: Route = {
  method: 'get',
  path: '/api/v1/stream',
  summary: { vi: 'Dòng sự kiện trực tiếp', en: 'Live changes as server-sent events; resumes with Last-Event-ID' },
  access: 'any',
  admitsLiveGrant: true,
  parameters: {
    topics: {
      schema: { type: 'string', pattern: `^(${WORDS})(,(${WORDS})){0,3}$` },
      description: `Some of ${STREAM_TOPICS.join(', ')}, separated by commas`,
      required: true,
    },
    after: {
      schema: { type: 'string', pattern: '^[-.0-9]{1,47}$' },
      description: 'Id of the last event that was heard, when Last-Event-ID cannot be sent',
    },
  },
  answers: { 200: { contentType: 'text/event-stream', schema: streamText } },
  async handle(request, services) {
    const { query, headers, scope } = request;
    const secret = grantOf(request);
    const granted = secret === null ? STREAM_TOPICS : (services.access.liveGrants.of(secret)?.topics ?? []);
    const asked = (query['topics'] ?? '').split(',') as StreamTopic[];
    const topics = allowedTopics(scope, granted).filter((topic) => asked.includes(topic));
    if (topics.length === 0) return NOTHING_ALLOWED;
    const said = headers['last-event-id'] ?? query['after'];
    const after = said === undefined ? {} : positionOf(String(said));
    if (after === null)
      return problem('invalid_parameter', {
        vi: 'Last-Event-ID: không phải vị trí của dòng sự kiện này.',
        en: 'Last-Event-ID: not a position of this stream.',
      });
    return { status: 200, begin: openStream(request, new Set(topics), after, services) };
  },
};
