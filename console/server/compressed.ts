import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';

const SMALL = 1024;
const MOST_REMEMBERED = 400;
const TEXT: readonly string[] = ['.js', '.css', '.svg', '.json', '.map', '.ttf'];

const brotli = promisify(brotliCompress);
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

const remembered = new Map<string, Buffer>();

interface Asked {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Changes with what the file holds. */
  readonly etag: string;
}

/** A file's bytes as the browser takes them; what is compressed is read and compressed once. */
export async function compressed(
  { file, size, etag }: Asked,
  headers: IncomingHttpHeaders,
): Promise<{ readonly body: Buffer; readonly encoding: Encoding | null }> {
  const encoding = size < SMALL || !TEXT.includes(extname(file)) ? null : encodingOf(headers);
  if (encoding === null) return { body: await readFile(file), encoding };
  const key = `${encoding} ${etag} ${file}`;
  const known = remembered.get(key);
  if (known !== undefined) return { body: known, encoding };
  const body = await compress[encoding](await readFile(file));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, body);
  return { body, encoding };
}

function encodingOf(headers: IncomingHttpHeaders): Encoding | null {
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}
