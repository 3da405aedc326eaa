import type { Request } from 'express';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The shorter one first, in whichever order browsers name them. */
const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** One packet of the network carries this much anyway. */
const SMALL = 1400;
/** Answers that nobody asks for twice: the quick end of either scale. */
const [QUICK_BROTLI, QUICK_GZIP] = [3, 4];

const brotli = promisify(brotliCompress);
const gzipped = promisify<Buffer, { level: number }, Buffer>(gzip);
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK_BROTLI } }),
  gzip: (bytes) => gzipped(bytes, { level: QUICK_GZIP }),
};

/** Bytes as the asker takes them (`Accept-Encoding`); small ones as they are. */
export async function encoded(
  bytes: Buffer,
  request: Request,
): Promise<{ readonly bytes: Buffer; readonly encoding: Encoding | null }> {
  const isTaken = (one: Encoding): boolean => request.acceptsEncodings(one) !== false;
  const encoding = bytes.length < SMALL ? null : (ENCODINGS.find(isTaken) ?? null);
  return { bytes: encoding === null ? bytes : await compress[encoding](bytes), encoding };
}
