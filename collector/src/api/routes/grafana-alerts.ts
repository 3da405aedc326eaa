import { taken } from '@vnioc/contract/stream.ts';
import {
  GRAFANA_SIGNATURE_HEADER,
  GRAFANA_TIMESTAMP_HEADER,
  verifySignature,
  type SignatureRefusal,
} from '../../alerts/verify-signature.ts';
import { problem, type Sentence } from '../problem.ts';
import { readStream } from '../receiving/read-stream.ts';
import { DELIVERY_BYTES, takeDelivery } from '../receiving/take-delivery.ts';
import type { ApiRequest, Route } from '../route.ts';

/** The webhook contact point of Grafana; signed as well, when a secret was agreed. */
export const grafanaAlerts: Route = {
  method: 'post',
  path: '/api/v1/alerts/grafana',
  summary: { vi: 'Nhận cảnh báo của Grafana', en: 'Take alerts of Grafana' },
  access: 'receive alerts',
  audit: 'none',
  body: { kind: 'raw', limitBytes: DELIVERY_BYTES },
  answers: { 202: { contentType: 'application/json', schema: taken } },
  async handle(request, services) {
    const { grafanaWebhookSecret: secret, clocks } = services;
    const rawBody = await readStream(request.stream);
    if (secret === null) return takeDelivery('grafana', rawBody, services);
    const signature = single(request, GRAFANA_SIGNATURE_HEADER);
    const timestamp = single(request, GRAFANA_TIMESTAMP_HEADER);
    const verdict = verifySignature({ rawBody, signature, timestamp, secret, machineNow: clocks.machine.now() });
    return verdict.ok ? takeDelivery('grafana', rawBody, services) : problem('forbidden', SENTENCES[verdict.refusal]);
  },
};

function single({ headers }: ApiRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const SENTENCES: Readonly<Record<SignatureRefusal, Sentence>> = {
  'no signature': {
    vi: `Thiếu chữ ký ${GRAFANA_SIGNATURE_HEADER}; hãy bật HMAC ở điểm liên hệ của Grafana.`,
    en: `The signature ${GRAFANA_SIGNATURE_HEADER} is missing; switch HMAC on in the contact point of Grafana.`,
  },
  'no timestamp': {
    vi: `Thiếu thời điểm ký ${GRAFANA_TIMESTAMP_HEADER}; hãy đặt tên tiêu đề này ở điểm liên hệ.`,
    en: `The time of signing ${GRAFANA_TIMESTAMP_HEADER} is missing; name this header in the contact point.`,
  },
  'outside the window': {
    vi: 'Chữ ký đã quá 5 phút; hãy kiểm tra đồng hồ của hai máy.',
    en: 'The signature is more than 5 minutes old; check the clocks of both machines.',
  },
  'wrong signature': {
    vi: 'Chữ ký không đúng; hãy đặt cùng một khóa bí mật ở hai nơi.',
    en: 'The signature is wrong; set the same secret in both places.',
  },
};
