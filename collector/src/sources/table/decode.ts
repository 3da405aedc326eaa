import iconv from 'iconv-lite';
import { UpstreamError } from '../source-kind.ts';
import type { TableEncoding } from './table-layout.ts';

/** Bytes to text, chunk by chunk; `auto` looks for a byte order mark and otherwise insists on valid UTF-8. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, encoding: TableEncoding): AsyncGenerator<string> {
  let decoder: { write(chunk: Buffer): string; end(): string } | null = null;
  let head = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decoder !== null) {
      yield decoder.write(Buffer.from(chunk));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 4) continue;
    decoder = decoderFor(encoding === 'auto' ? encodingOf(head) : encoding);
    yield decoder.write(head);
  }
  decoder ??= decoderFor(encoding === 'auto' ? encodingOf(head) : encoding);
  if (head.length < 4) yield decoder.write(head);
  yield decoder.end();
}

function encodingOf(head: Buffer): TableEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decoderFor(encoding: TableEncoding): { write(chunk: Buffer): string; end(): string } {
  if (encoding !== 'utf-8') {
    const decoder = iconv.getDecoder(encoding);
    return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
  }
  const strict = new TextDecoder('utf-8', { fatal: true });
  return {
    write: (chunk) => readable(() => strict.decode(chunk, { stream: true })),
    end: () => readable(() => strict.decode()),
  };
}

function readable(decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    throw new UpstreamError(
      'format',
      'Tệp không phải UTF-8. Lưu lại dạng "CSV UTF-8", hoặc khai báo encoding (utf-16le, windows-1258, tcvn…) cho nguồn. / The file is not UTF-8. Save it as "CSV UTF-8", or declare its encoding for the source.',
      { cause },
    );
  }
}
