import { postedObservations, receipt } from '@vnioc/contract/receipt.ts';
import type { PostedObservations } from '../../sources/push/posted.ts';
import { problem } from '../problem.ts';
import { narrowFigures } from '../receiving/narrow-figures.ts';
import { maySpeak, pushedSource } from '../receiving/pushed-source.ts';
import { receiptAnswer } from '../receiving/receipt.ts';
import type { Route } from '../route.ts';

/** Agencies hand in figures with their own key, for their own units. */
export const observations: Route = {
  method: 'post',
  path: '/api/v1/observations',
  summary: { vi: 'Gửi số liệu', en: 'Hand in figures' },
  access: 'push observations',
  body: { kind: 'json', schema: postedObservations, limitBytes: 16 * 1024 * 1024 },
  answers: { 200: { contentType: 'application/json', schema: receipt } },
  async handle({ body, scope, principal }, services) {
    const { source: id, records } = body as PostedObservations;
    const source = await pushedSource(id, 'push', scope, services);
    const most = Number(source.connection['maxRecords'] ?? 5000);
    if (records.length > most) return tooMany(most);
    const origin = principal.keyName;
    const maySay = maySpeak(scope, services);
    const result = await services.receive({
      source,
      parts: [{ content: { records }, origin, firstRow: 1, cursor: '', bytes: JSON.stringify(records).length }],
      narrow: (parsed) => narrowFigures(parsed, records, source, origin, maySay),
    });
    return receiptAnswer(source, result);
  },
};

const tooMany = (most: number) =>
  problem('too_large', {
    vi: `Nguồn này nhận tối đa ${most} bản ghi mỗi lần; hãy chia thành nhiều lần gửi.`,
    en: `This source takes at most ${most} records at a time; send them in several parts.`,
  });
