import type { Instant } from '../kernel/clock.ts';
import { UTC_OFFSET } from '../kernel/local-date.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/** The same zip with one time on all its entries: what the packer's clock said is no part of a document (SEMANTICS §7). */
export function withZipTimes(zip: Buffer, at: Instant): Buffer {
  const fixed = Buffer.from(zip);
  const [time, date] = dosTime(at);
  const end = endOfDirectory(fixed);
  let entry = fixed.readUInt32LE(end + 16);
  for (let left = fixed.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (fixed.readUInt32LE(entry) !== CENTRAL) throw new Error('The zip has no directory where it says');
    const local = fixed.readUInt32LE(entry + 42);
    for (const [place, value] of [
      [entry + 12, time],
      [entry + 14, date],
      [local + 10, time],
      [local + 12, date],
    ] as const)
      fixed.writeUInt16LE(value, place);
    entry += 46 + fixed.readUInt16LE(entry + 28) + fixed.readUInt16LE(entry + 30) + fixed.readUInt16LE(entry + 32);
  }
  return fixed;
}

function endOfDirectory(zip: Buffer): number {
  for (let place = zip.length - 22; place >= 0; place -= 1) if (zip.readUInt32LE(place) === END) return place;
  throw new Error('This is no zip');
}

/** Local time as zip writes it, to two seconds, not before 1980. */
function dosTime(at: Instant): readonly [time: number, date: number] {
  const day = new Date(Math.max(at + UTC_OFFSET, Date.UTC(1980, 0, 1)));
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1);
  return [time, ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate()];
}
