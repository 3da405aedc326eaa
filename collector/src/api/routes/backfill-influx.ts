import { backfillAnswer } from '@vnioc/contract/sources.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** Sends everything the store knows to InfluxDB once more; what is there already is overwritten with the same. */
export const backfillInflux: Route = {
  method: 'post',
  path: '/api/v1/sinks/influx/backfill',
  summary: { vi: 'Gửi lại toàn bộ số liệu sang InfluxDB', en: 'Back-fill InfluxDB from the store' },
  access: 'administer',
  answers: { 202: { contentType: 'application/json', schema: backfillAnswer } },
  async handle(_request, { backfillInflux: backfill }) {
    if (await backfill()) return { status: 202, json: { started: 'influx' } };
    return problem('conflict', {
      vi: 'Chưa cấu hình InfluxDB (IOC_INFLUX_URL).',
      en: 'No InfluxDB is configured (IOC_INFLUX_URL).',
    });
  },
};
