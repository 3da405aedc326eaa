import { appendFileSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { alertsOf } from '../systems/infosec/alerts.ts';
import { eveLine } from '../systems/infosec/eve.ts';
import { at, dayOf, eachDay, type Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';

/** Lines of the sensor with an instant in `(from, to]`. */
export const eveLines = (world: World, from: Instant, to: Instant): readonly string[] =>
  eachDay(dayOf(Math.max(from, at(world.firstDay))), dayOf(to))
    .flatMap((day) => alertsOf(world, day))
    .filter((alert) => from < alert.at && alert.at <= to)
    .map(eveLine);

/** Goes on with the sensor's file; a line torn by a crash is closed first, so that only it is lost to the reader. */
export function appendEve(path: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  mkdirSync(dirname(path), { recursive: true });
  const torn = existsSync(path) && !endsWithLine(path);
  appendFileSync(path, `${torn ? '\n' : ''}${lines.join('\n')}\n`);
}

function endsWithLine(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a);
  } finally {
    closeSync(file);
  }
}
