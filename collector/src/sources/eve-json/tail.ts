import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { dirname, basename, isAbsolute, join } from 'node:path';
import { UpstreamError, type FetchRequest, type Part } from '../source-kind.ts';
import type { EveJsonConnection } from './connection.ts';

/** Whole lines of a log; a line without its end yet is left for the next run. */
export interface Lines {
  readonly lines: readonly string[];
}

interface TailCursor {
  readonly inode: number;
  readonly offset: number;
  /** Lines read of this file so far. */
  readonly line: number;
}

const CHUNK = 1 << 18;
const MAX_LINE = 1 << 20;

/** The tail of a file by inode and offset. After a rotation the rest of the old file comes first, then the new one. */
export async function* tailFile(request: FetchRequest<EveJsonConnection>): AsyncGenerator<Part<Lines>> {
  const { connection, dataFolder } = request;
  if (connection.path === undefined) return;
  const path = isAbsolute(connection.path) ? connection.path : join(dataFolder, connection.path);
  const cursor = request.cursor === null || request.cursor === '' ? null : (JSON.parse(request.cursor) as TailCursor);
  const now = await stat(path).catch((cause: unknown) => {
    throw new UpstreamError(
      'unreachable',
      `Không đọc được tệp nhật ký ${basename(path)}. / The log file cannot be read.`,
      { cause },
    );
  });
  const rotated = cursor !== null && cursor.inode !== now.ino ? await byInode(path, cursor.inode) : null;
  if (rotated !== null && cursor !== null) yield* fileLines(rotated, cursor, request, true);
  const same = cursor?.inode === now.ino && cursor.offset <= now.size;
  yield* fileLines(path, same ? cursor : { inode: now.ino, offset: 0, line: 0 }, request, false);
}

/** Rotated files stay beside the log: `eve.json.1`, `eve-2026.json`. */
async function byInode(path: string, inode: number): Promise<string | null> {
  for (const name of await readdir(dirname(path))) {
    const candidate = join(dirname(path), name);
    if ((await stat(candidate).catch(() => null))?.ino === inode) return candidate;
  }
  return null;
}

async function* fileLines(
  path: string,
  from: TailCursor,
  { connection }: FetchRequest<EveJsonConnection>,
  ended: boolean,
): AsyncGenerator<Part<Lines>> {
  const size = connection.linesPerPart ?? 5000;
  const longest = connection.maxLineBytes ?? MAX_LINE;
  const handle = await open(path);
  let [lines, offset, line, told] = [[] as string[], from.offset, from.line, from.offset];
  const part = (): Part<Lines> => ({
    content: { lines },
    origin: basename(path),
    firstRow: line - lines.length + 1,
    cursor: JSON.stringify({ inode: from.inode, offset, line } satisfies TailCursor),
    bytes: offset - told,
  });
  try {
    for await (const raw of wholeLines(handle, from.offset, ended)) {
      offset += raw.length;
      line += 1;
      lines.push(raw.length > longest ? `!${raw.length}` : raw.toString('utf8').trimEnd());
      if (lines.length < size) continue;
      yield part();
      [lines, told] = [[], offset];
    }
    if (lines.length > 0) yield part();
  } finally {
    await handle.close();
  }
}

async function* wholeLines(handle: FileHandle, offset: number, ended: boolean): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for (let at = offset; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield rest.subarray(start, end + 1);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  if (ended && rest.length > 0) yield rest;
}
