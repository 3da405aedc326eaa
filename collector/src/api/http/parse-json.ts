import { problem, type ProblemAnswer } from '../problem.ts';
import { hostileContent } from './hostile-content.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

export type ParsedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: ProblemAnswer };

/** A JSON document out of bytes; whatever is wrong with it is the sender's problem, said in a sentence. */
export function parseJson(bytes: Buffer): ParsedJson {
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    return malformed({
      vi: 'Nội dung không phải UTF-8; hãy gửi bằng UTF-8.',
      en: 'The body is not UTF-8; send UTF-8.',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed({
      vi: 'Nội dung không phải JSON; hãy kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.',
      en: 'The body is not JSON; check brackets, commas and quotes.',
    });
  }
  const fault = hostileContent(value);
  if (fault === null) return { ok: true, value };
  return malformed({ vi: `Nội dung bị từ chối: ${fault.vi}.`, en: `The body was refused: ${fault.en}.` });
}

const malformed = (detail: { vi: string; en: string }) =>
  ({ ok: false, answer: problem('malformed_request', detail) }) as const;
