import { crc32 } from 'node:zlib';

const SIGNATURE = 8;

/** Chunks that make the picture and its colours; text, time, EXIF and whatever else a program wrote is left out. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG with nothing in it but the picture, and nothing behind its end. Null when it cannot be read. */
export function cleanPng(content: Buffer): Buffer | null {
  const kept: Buffer[] = [content.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= content.length;) {
    const length = content.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > content.length) return null;
    const chunk = content.subarray(at, end);
    if (crc32(chunk.subarray(4, 8 + length)) !== chunk.readUInt32BE(8 + length)) return null;
    const type = chunk.subarray(4, 8).toString('latin1');
    if (KEPT.has(type)) kept.push(chunk);
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
