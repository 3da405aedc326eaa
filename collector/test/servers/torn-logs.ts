import { existsSync, globSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Kind of entry, and the length of what follows. */
const HEAD = 5;

/** Where the last whole entry of a write-ahead log ends. */
function wholeLength(log: Buffer): number {
  let end = 0;
  while (end + HEAD <= log.length) {
    const next = end + HEAD + log.readUInt32BE(end + 1);
    if (next > log.length) break;
    end = next;
  }
  return end;
}

/** The write-ahead logs of an influxd 1.x. */
export const logsIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'wal')) ? globSync(join(folder, 'wal', '**', '*.wal')) : [];

/**
 * Cuts off what a kill left half written at the end of the logs. InfluxDB 1.6.7 cuts it off too when it starts, but goes on
 * writing behind it: what it acknowledges then stands behind a hole, and is gone at its next kill.
 */
export function cutTornLogs(folder: string): void {
  for (const path of logsIn(folder)) {
    const log = readFileSync(path);
    const whole = wholeLength(log);
    if (whole < log.length) truncateSync(path, whole);
  }
}
