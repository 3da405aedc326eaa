import type { Producer } from '../../alerts/alert-signal.ts';
import type { ApiServices } from '../api-services.ts';
import { hostileText } from '../http/hostile-content.ts';
import { problem, type Sentence } from '../problem.ts';
import type { Answer } from '../route.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** As large as deliveries of alerts may be. */
export const DELIVERY_BYTES = 16 * 1024 * 1024;

/** Stores a delivery as it came and answers at once; what it says is read afterwards (SEMANTICS §4). */
export async function takeDelivery(producer: Producer, bytes: Buffer, { operations }: ApiServices): Promise<Answer> {
  const text = textOf(bytes);
  if (typeof text !== 'string')
    return problem('malformed_request', { vi: `Nội dung bị từ chối: ${text.vi}.`, en: `Refused: ${text.en}.` });
  await operations.receive(producer, text);
  return { status: 202, json: { taken: bytes.length } };
}

/** A sentence when it cannot be a JSON object at all. */
function textOf(bytes: Buffer): string | Sentence {
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    return { vi: 'không phải UTF-8', en: 'it is not UTF-8' };
  }
  const isObject = /^\s*\{/.test(text) && /\}\s*$/.test(text.slice(-100));
  return hostileText(text) ?? (isObject ? text : { vi: 'không phải đối tượng JSON', en: 'it is no JSON object' });
}
