import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { UpstreamError } from '../source-kind.ts';
import { decodeText } from './decode.ts';
import type { TableLayout } from './table-layout.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const LONGEST_RECORD = 1 << 20;

/** Rows of a CSV file as cells, streamed; a byte order mark is dropped, the delimiter found when not declared. */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  layout: TableLayout,
): AsyncGenerator<readonly string[]> {
  const text = withoutMark(decodeText(bytes, layout.encoding ?? 'auto'));
  const { head, rest } = await peek(text, (layout.skipRows ?? 0) + 1);
  const delimiter = layout.delimiter ?? commonest(head, layout.skipRows ?? 0);
  const parser = parse({ delimiter, relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_RECORD });
  const source = Readable.from(rest);
  const flow = pipeline(source, parser).catch(() => undefined);
  try {
    for await (const row of parser) yield row as readonly string[];
  } catch (cause) {
    throw cause instanceof CsvError ? unreadable(cause) : cause;
  } finally {
    source.destroy();
    parser.destroy();
    await flow;
  }
}

async function* withoutMark(text: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of text) {
    if (chunk === '') continue;
    yield first && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk;
    first = false;
  }
}

/** Reads ahead until the header line is whole. */
async function peek(
  text: AsyncGenerator<string>,
  lines: number,
): Promise<{ head: string; rest: AsyncGenerator<string> }> {
  let head = '';
  while (head.split('\n').length <= lines && head.length < LONGEST_RECORD) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  const rest = async function* (): AsyncGenerator<string> {
    if (head !== '') yield head;
    yield* text;
  };
  return { head, rest: rest() };
}

function commonest(head: string, line: number): string {
  const header = head.split('\n')[line] ?? head;
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const unreadable = (cause: CsvError): UpstreamError =>
  new UpstreamError(
    'format',
    `Không đọc được CSV (${cause.code}): có thể dấu ngoặc kép chưa đóng. Lưu lại tệp rồi gửi lại. / The CSV cannot be read (${cause.code}): perhaps a quote was not closed. Save the file again.`,
    { cause },
  );
