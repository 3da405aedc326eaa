import { mkdir, readdir, rename, stat, writeFile, access } from 'node:fs/promises';
import { isAbsolute, join, parse as parsePath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UpstreamError } from '../source-kind.ts';
import type { FileDropConnection } from './connection.ts';

/** A file that stands still, as it was when it was looked at. */
export interface DroppedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly changed: number;
}

const LOOKS = 5;

export const folderOf = ({ folder }: FileDropConnection, dataFolder: string): string =>
  isAbsolute(folder) ? folder : join(dataFolder, folder);

/** Files that match the pattern, by name; none while the folder does not exist yet. */
export async function droppedNames(folder: string, pattern: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const match = globPattern(pattern);
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    // `~$` are the lock files of an open workbook, `.part` and `.tmp` half-copied files.
    return names
      .filter((name) => match.test(name.normalize('NFC')) && !/^[.~]|\.(?:part|tmp|crdownload)$/i.test(name))
      .sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw new UpstreamError('unreachable', `Không đọc được thư mục ${folder}. / The folder cannot be read.`, { cause });
  }
}

function globPattern(pattern: string): RegExp {
  const escaped = pattern.normalize('NFC').replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu');
}

/** Waits until nobody has written to the file for a while; null when somebody still does, or took it away. */
export async function whenStable(
  folder: string,
  name: string,
  seconds: number,
  signal: AbortSignal,
): Promise<DroppedFile | null> {
  const path = join(folder, name);
  for (let look = 0; look < LOOKS; look += 1) {
    const { size, mtimeMs, ctimeMs } = (await stat(path).catch(() => null)) ?? { size: -1, mtimeMs: 0, ctimeMs: 0 };
    if (size < 0) return null;
    const wait = Math.max(mtimeMs, ctimeMs) + seconds * 1000 - Date.now();
    if (wait <= 0) return { path, name, size, changed: Math.round(mtimeMs) };
    await sleep(Math.min(wait, seconds * 1000) + 1, undefined, { signal });
  }
  return null;
}

/** Moves a file into `done/`, `failed/` or `refused/` beside it, under a name that is free; with the reason as `.txt`. */
export async function putAway(
  folder: string,
  name: string,
  into: 'done' | 'failed' | 'refused',
  reason: string | null,
): Promise<void> {
  const target = join(folder, into);
  await mkdir(target, { recursive: true });
  const free = await freeName(target, name);
  if (reason !== null) await writeFile(join(target, `${free}.txt`), `${reason}\n`);
  await rename(join(folder, name), join(target, free)).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause;
  });
}

async function freeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parsePath(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ext}`;
    const taken = await access(join(folder, candidate)).then(
      () => true,
      () => false,
    );
    if (!taken) return candidate;
  }
}

const isMissing = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
