import { receipt } from '@vnioc/contract/receipt.ts';
import { allows } from '../../access/scope.ts';
import { narrowDelivery } from '../receiving/narrow-delivery.ts';
import { maySpeak, pushedSource } from '../receiving/pushed-source.ts';
import { readMultipart } from '../receiving/read-multipart.ts';
import { receiptAnswer } from '../receiving/receipt.ts';
import { uploadedParts } from '../receiving/uploaded-parts.ts';
import type { Route } from '../route.ts';

/** A file of a file-drop source, sent by hand: its sender sees at once which rows were not accepted, and why. */
export const uploads: Route = {
  method: 'post',
  path: '/api/v1/uploads',
  summary: { vi: 'Tải tệp số liệu lên', en: 'Upload a file of figures' },
  access: 'push observations',
  body: { kind: 'multipart', limitBytes: 32 * 1024 * 1024 },
  answers: { 200: { contentType: 'application/json', schema: receipt } },
  async handle({ headers, stream, scope }, services) {
    const upload = await readMultipart(headers, stream);
    const source = await pushedSource(upload.source, 'file-drop', scope, services);
    const figure = maySpeak(scope, services);
    const result = await services.receive({
      source,
      parts: uploadedParts(source, upload.bytes, upload.name),
      narrow: (parsed) =>
        narrowDelivery(parsed, source, upload.name, {
          figure,
          event: ({ unit, domain }) => allows(scope, { unit, domain }, 'push observations'),
        }),
    });
    return receiptAnswer(source, result);
  },
};
