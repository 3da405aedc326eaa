import { orientationOf, orientationSegment } from './jpeg-orientation.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/**
 * A JPEG with nothing in it but the picture: no EXIF, XMP, GPS, IPTC, comment, embedded preview, and nothing behind its
 * end. Kept are what the colours need (JFIF, ICC, Adobe) and which way up it is. Null when it cannot be read.
 */
export function cleanJpeg(content: Buffer): Buffer | null {
  if (content[0] !== 0xff || content[1] !== START) return null;
  const kept: Buffer[] = [content.subarray(0, 2)];
  let upright: Buffer | null = null;
  let at = 2;
  while (at < content.length) {
    const start = markerAt(content, at);
    if (start === null) return null;
    const marker = content[start + 1] ?? 0;
    if (marker === END) return Buffer.concat([...kept, content.subarray(start, start + 2)]);
    const end = isBare(marker) ? start + 2 : segmentEnd(content, start);
    if (end === null) return null;
    const segment = content.subarray(start, end);
    if (marker === APP1) upright ??= uprightSegment(segment);
    if (isKept(marker, segment)) kept.push(segment);
    if (marker === SCAN) {
      if (upright !== null) kept.splice(afterHeaders(kept), 0, upright);
      upright = null;
      const next = scanEnd(content, end);
      if (next === null) return null;
      kept.push(content.subarray(end, next));
      at = next;
    } else at = end;
  }
  return null;
}

/** Fill bytes may stand before a marker. */
function markerAt(content: Buffer, at: number): number | null {
  if (content[at] !== 0xff) return null;
  let start = at;
  while (content[start + 1] === 0xff) start += 1;
  return start + 1 < content.length && content[start + 1] !== 0 ? start : null;
}

const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

function segmentEnd(content: Buffer, start: number): number | null {
  if (start + 4 > content.length) return null;
  const length = content.readUInt16BE(start + 2);
  const end = start + 2 + length;
  return length < 2 || end > content.length ? null : end;
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  const name = segment.subarray(4, 16).toString('latin1');
  if (marker === APP0) return name.startsWith('JFIF\0'); // JFXX holds a preview
  if (marker === APP2) return name.startsWith('ICC_PROFILE\0'); // MPF holds more pictures
  return marker === APP14 && name.startsWith('Adobe');
}

/** Of the picture data: up to the next marker that is no restart and no stuffed byte. */
function scanEnd(content: Buffer, from: number): number | null {
  for (let at = content.indexOf(0xff, from); at >= 0 && at + 1 < content.length; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
  }
  return null;
}

function uprightSegment(segment: Buffer): Buffer | null {
  const orientation = orientationOf(segment);
  return orientation === null || orientation === 1 ? null : orientationSegment(orientation);
}

/** Behind SOI and JFIF, where readers expect it. */
const afterHeaders = (kept: readonly Buffer[]): number => (kept[1]?.[1] === APP0 ? 2 : 1);
