import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from './world/time.ts';

/** How far the demo has come; doing a step again after a crash is harmless, skipping one is not. */
export interface Progress {
  /** First start of this demo: a live one places its incidents around it. */
  start: Instant;
  /** Where a simulated clock stands: a demo that comes back goes on there, not at its first day. */
  now: Instant;
  filesUntil: Instant;
  linesUntil: Instant;
  pushedUntil: Instant;
  /** Calls, reports and instructions until then were handed in at the duty desk. */
  openedUntil: Instant;
  /** Last message each subscriber acknowledged: instant and id. */
  acknowledged: Record<string, { at: Instant; id: string }>;
}

export interface ProgressFile {
  readonly progress: Progress;
  save(): void;
}

/** Progress beside the inbox, written whole and moved into place. */
export function openProgress(inbox: string, start: Instant, pinned: boolean): ProgressFile {
  const folder = join(inbox, '.demo');
  const path = join(folder, 'progress.json');
  mkdirSync(folder, { recursive: true });
  const known = read(path);
  const same = known !== null && (!pinned || known.start === start);
  const progress: Progress = same
    ? { ...known, now: known.now ?? start, openedUntil: known.openedUntil ?? start }
    : { start, now: start, filesUntil: 0, linesUntil: 0, pushedUntil: 0, openedUntil: start, acknowledged: {} };
  const save = () => {
    writeFileSync(`${path}.tmp`, JSON.stringify(progress));
    renameSync(`${path}.tmp`, path);
  };
  save();
  return { progress, save };
}

function read(path: string): Progress | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Progress;
  } catch {
    return null;
  }
}
