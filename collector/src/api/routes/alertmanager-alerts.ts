import { taken } from '@vnioc/contract/stream.ts';
import { readStream } from '../receiving/read-stream.ts';
import { DELIVERY_BYTES, takeDelivery } from '../receiving/take-delivery.ts';
import type { Route } from '../route.ts';

/** The webhook of Alertmanager. */
export const alertmanagerAlerts: Route = {
  method: 'post',
  path: '/api/v1/alerts/alertmanager',
  summary: { vi: 'Nhận cảnh báo của Alertmanager', en: 'Take alerts of Alertmanager' },
  access: 'receive alerts',
  audit: 'none',
  body: { kind: 'raw', limitBytes: DELIVERY_BYTES },
  answers: { 202: { contentType: 'application/json', schema: taken } },
  handle: async ({ stream }, services) => takeDelivery('alertmanager', await readStream(stream), services),
};
