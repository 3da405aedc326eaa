import type { SourceSpec } from '../catalog/source-spec.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { FileDropConnection } from './file-drop/connection.ts';
import { Delivery } from './mapping/delivery.ts';
import type { PostedObservations } from './push/posted.ts';
import { UpstreamError, type Part } from './source-kind.ts';
import { csvRows } from './table/csv-rows.ts';
import { cutRows } from './table/cut-rows.ts';
import type { TableLayout } from './table/table-layout.ts';
import { xlsxRows } from './table/xlsx-rows.ts';

/** A file, read as if the source had fetched it: for `try-source --sample` and for the golden cases. */
export async function* sampleParts(spec: SourceSpec, bytes: Buffer, name: string): AsyncGenerator<Part<unknown>> {
  const part = (content: unknown, firstRow = 1): Part<unknown> => ({
    content,
    origin: name,
    firstRow,
    cursor: '',
    bytes: bytes.length,
  });
  switch (spec.kind) {
    case 'http-json':
      return yield part({ document: readJson(bytes, name), delivery: new Delivery(), variables: { origin: name } });
    case 'mqtt':
      return yield part(lines(bytes).map((line) => ({ topic: name, payload: Buffer.from(line) })));
    case 'eve-json':
      return yield part({ lines: lines(bytes) });
    case 'push':
    case 'manual':
      return yield part({ records: (readJson(bytes, name) as PostedObservations).records ?? [] });
    case 'http-csv':
    case 'sql':
    case 'file-drop':
      return yield* tableParts(spec, bytes, part);
    default:
      return unreachable(spec.kind);
  }
}

async function* tableParts(
  spec: SourceSpec,
  bytes: Buffer,
  part: (content: unknown, firstRow: number) => Part<unknown>,
): AsyncGenerator<Part<unknown>> {
  const layout = spec.connection as TableLayout & Partial<FileDropConnection>;
  const rows = layout.format === 'xlsx' ? await xlsxRows(bytes, layout.sheet) : csvRows(once(bytes), layout);
  for await (const { content, firstRow } of cutRows(rows, layout))
    yield part({ ...content, failure: null, complaints: [] }, firstRow);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const lines = (bytes: Buffer): readonly string[] =>
  bytes
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');

function readJson(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    throw new UpstreamError('format', `Tệp ${name} không phải JSON. / The file is not JSON.`, { cause });
  }
}
