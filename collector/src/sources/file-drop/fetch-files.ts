import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Cell } from '../cells/cell-text.ts';
import { Delivery } from '../mapping/delivery.ts';
import { UpstreamError, type FetchRequest, type Part } from '../source-kind.ts';
import { csvRows } from '../table/csv-rows.ts';
import { cutRows } from '../table/cut-rows.ts';
import type { TableContent } from '../table/table-content.ts';
import { xlsxRows } from '../table/xlsx-rows.ts';
import type { FileDropConnection } from './connection.ts';
import { droppedNames, folderOf, putAway, whenStable, type DroppedFile } from './drop-folder.ts';

/** A table, and the sentence of a file that could not be read (its rows are then empty). */
export interface FileContent extends TableContent {
  readonly failure: string | null;
  /** Filled by parse: why the file goes to `failed/` although it could be read. */
  readonly complaints: string[];
}

/** The file being read and the next row of it; `row: null` when it was committed whole and only has to be put away. */
interface FileCursor {
  readonly file: string;
  readonly size: number;
  readonly changed: number;
  readonly row: number | null;
}

type Request = FetchRequest<FileDropConnection>;
const LIMITS = { csv: 2 * 1024 ** 3, xlsx: 32 * 1024 ** 2 } as const;

/** One file after the other; a bad one is put away with its reason and never stops its neighbours. */
export async function* fetchFiles(request: Request): AsyncGenerator<Part<FileContent>> {
  const { connection, dataFolder, signal } = request;
  const folder = folderOf(connection, dataFolder);
  const cursor = request.cursor === null || request.cursor === '' ? null : (JSON.parse(request.cursor) as FileCursor);
  for (const name of await droppedNames(folder, connection.pattern ?? '*')) {
    const file = await whenStable(folder, name, connection.stableSeconds ?? 2, signal);
    if (file === null) continue;
    const begun = cursor?.file === name && cursor.size === file.size && cursor.changed === file.changed ? cursor : null;
    if (begun?.row === null) await putAway(folder, name, 'done', null);
    else yield* fileParts(request, folder, file, begun?.row ?? 0);
  }
}

async function* fileParts(
  request: Request,
  folder: string,
  file: DroppedFile,
  fromRow: number,
): AsyncGenerator<Part<FileContent>> {
  const cursorAt = (row: number | null): string =>
    JSON.stringify({ file: file.name, size: file.size, changed: file.changed, row } satisfies FileCursor);
  const complaints: string[] = [];
  let [delivery, firstRow] = [new Delivery(fromRow === 0), fromRow];
  const partOf = (content: TableContent, last: boolean, failure: string | null): Part<FileContent> => ({
    content: { ...content, failure, complaints },
    origin: file.name,
    firstRow,
    cursor: cursorAt(last ? null : firstRow + content.rows.length),
    bytes: last ? file.size : 0,
    ...(last ? { acknowledge: () => conclude(folder, file.name, delivery, failure, complaints) } : {}),
  });
  try {
    for await (const cut of cutRows(await openRows(request.connection, file), request.connection, fromRow)) {
      [delivery, firstRow] = [cut.content.delivery, cut.firstRow];
      yield partOf(cut.content, cut.last, null);
    }
  } catch (cause) {
    if (!(cause instanceof UpstreamError) || cause.fault !== 'format') throw cause;
    yield partOf({ columns: [], rows: [], preamble: [], delivery, first: false }, true, cause.message);
  }
}

async function openRows(
  connection: FileDropConnection,
  file: DroppedFile,
): Promise<AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>> {
  const limit = connection.maxBytes ?? LIMITS[connection.format];
  if (file.size > limit)
    throw new UpstreamError(
      'format',
      `Tệp lớn hơn ${limit} byte. Chia nhỏ tệp, hoặc tăng maxBytes của nguồn. / The file is larger than ${limit} bytes. Split it, or raise maxBytes.`,
    );
  return connection.format === 'csv'
    ? csvRows(createReadStream(file.path), connection)
    : xlsxRows(await readFile(file.path), connection.sheet);
}

function conclude(
  folder: string,
  name: string,
  delivery: Delivery,
  failure: string | null,
  complaints: readonly string[],
): Promise<void> {
  if (delivery.verdict === 'refused' || delivery.verdict === 'skipped')
    return putAway(folder, name, 'refused', REFUSED);
  if (failure !== null) return putAway(folder, name, 'failed', failure);
  if (delivery.verdict === 'failed') return putAway(folder, name, 'failed', complaints.join('\n'));
  return putAway(folder, name, 'done', null);
}

const REFUSED =
  'Tệp mang dấu độ mật nên bị từ chối; hệ thống không giữ lại nội dung. Đưa tệp ra khỏi thư mục này và xử lý theo quy định về bảo vệ bí mật nhà nước. / The file bears a secrecy mark and was refused; nothing of it was kept. Take it away from this folder.';
