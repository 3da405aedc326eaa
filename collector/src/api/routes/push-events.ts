import { receipt } from '@vnioc/contract/receipt.ts';
import { allows } from '../../access/scope.ts';
import { hostileText } from '../http/hostile-content.ts';
import { problem } from '../problem.ts';
import { narrowDelivery } from '../receiving/narrow-delivery.ts';
import { pushedSource } from '../receiving/pushed-source.ts';
import { readStream } from '../receiving/read-stream.ts';
import { receiptAnswer } from '../receiving/receipt.ts';
import type { Route } from '../route.ts';

/** Security events of a Suricata sensor, one JSON object a line. */
export const pushEvents: Route = {
  method: 'post',
  path: '/api/v1/events',
  summary: { vi: 'Gửi sự kiện an toàn thông tin (eve.json)', en: 'Hand in security events (eve.json)' },
  access: 'push observations',
  parameters: {
    source: {
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'Id of the source',
      required: true,
    },
  },
  body: { kind: 'lines', limitBytes: 16 * 1024 * 1024 },
  answers: { 200: { contentType: 'application/json', schema: receipt } },
  async handle({ query, stream, scope, principal }, services) {
    const source = await pushedSource(query['source'] ?? '', 'eve-json', scope, services);
    const bytes = await readStream(stream);
    // An escaped NUL inside a line would reach the database, which cannot keep it.
    const text = bytes.toString('utf8').replaceAll('\\u0000', '\ufffd');
    const fault = hostileText(text);
    if (fault !== null)
      return problem('malformed_request', {
        vi: `Nội dung bị từ chối: ${fault.vi}.`,
        en: `The body was refused: ${fault.en}.`,
      });
    const origin = principal.keyName;
    const lines = text.split(/\r?\n/);
    const result = await services.receive({
      source,
      parts: [{ content: { lines }, origin, firstRow: 1, cursor: '', bytes: bytes.length }],
      narrow: (parsed) =>
        narrowDelivery(parsed, source, origin, {
          figure: () => false,
          event: ({ unit, domain }) => allows(scope, { unit, domain }, 'push observations'),
        }),
    });
    return receiptAnswer(source, result);
  },
};
