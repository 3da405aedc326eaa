import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DASHBOARDS, type Files } from './files.ts';

/** Puts files in place; those that are there already stay untouched, so that Grafana sees no change. */
export function writeFiles(target: string, files: Files): number {
  const changed = [...files].filter(([path, text]) => readOrNull(join(target, path)) !== text);
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  return changed.length;
}

/** Takes away dashboards that nothing makes any more: a domain that was dropped, a unit that ended. Only our own folder. */
export function removeOthers(target: string, files: Files): number {
  const folder = join(target, DASHBOARDS);
  if (!existsSync(folder)) return 0;
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const others = there.filter((name) => !files.has(join(DASHBOARDS, name)));
  for (const name of others) rmSync(join(folder, name));
  return others.length;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
