import { ask } from '../http/request.ts';
import { daysOf, isUpToDate, readHttpCursor, validatorsFor, type HttpCursor } from '../http/http-cursor.ts';
import { fillDays } from '../http/window.ts';
import { UpstreamError, type FetchRequest, type Part, type SourceKind } from '../source-kind.ts';
import { csvRows } from '../table/csv-rows.ts';
import { cutRows } from '../table/cut-rows.ts';
import { parseTable } from '../table/parse-table.ts';
import type { TableContent } from '../table/table-content.ts';
import { httpCsvConnection, type HttpCsvConnection } from './connection.ts';

const MAX_BYTES = 2 * 1024 ** 3;

/** A CSV file behind a URL, streamed in parts. After a crash it is read again from its start, which changes nothing. */
export const httpCsv: SourceKind<HttpCsvConnection, TableContent> = {
  kind: 'http-csv',
  connection: httpCsvConnection,
  fetch: fetchCsv,
  parse: parseTable,
};

async function* fetchCsv(request: FetchRequest<HttpCsvConnection>): AsyncGenerator<Part<TableContent>> {
  let cursor = yield* fetchDays(request, readHttpCursor(request.cursor), true);
  while (!isUpToDate(request, cursor)) cursor = yield* fetchDays(request, cursor, false);
}

async function* fetchDays(
  request: FetchRequest<HttpCsvConnection>,
  cursor: HttpCursor,
  isFirst: boolean,
): AsyncGenerator<Part<TableContent>, HttpCursor> {
  const { connection } = request;
  const days = daysOf(request, cursor, isFirst);
  const fill = (text: string, encode: (value: string) => string): string =>
    days === null || connection.window === undefined ? text : fillDays(text, days, connection.window.format, encode);
  const answer = await ask(request, {
    url: fill(connection.url, encodeURIComponent),
    accept: 'text/csv, text/plain;q=0.9, */*;q=0.5',
    validators: validatorsFor(request, cursor),
    defaultMaxBytes: MAX_BYTES,
    ...(connection.body === undefined ? {} : { body: fill(connection.body, (value) => value) }),
  });
  if (!answer.changed) return { ...cursor, ...(days === null ? {} : { to: days.to }) };
  if (/\bhtml\b/i.test(answer.contentType)) throw notCsv(answer.origin);
  const finished: HttpCursor = { ...answer.validators, ...(days === null ? {} : { to: days.to }) };
  let [bytes, told] = [0, 0];
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of answer.body) {
      if (bytes === 0 && /^\s*<(?:!doctype|html)/i.test(Buffer.from(chunk.subarray(0, 200)).toString('latin1')))
        throw notCsv(answer.origin);
      bytes += chunk.length;
      yield chunk;
    }
  };
  for await (const { content, firstRow, last } of cutRows(csvRows(counted(), connection), connection)) {
    yield {
      content,
      firstRow,
      origin: answer.origin,
      cursor: JSON.stringify(last ? finished : cursor),
      bytes: bytes - told,
      isLast: last && isUpToDate(request, finished),
    };
    told = bytes;
  }
  return finished;
}

const notCsv = (origin: string): UpstreamError =>
  new UpstreamError(
    'format',
    `Hệ thống nguồn ${origin} trả về một trang HTML thay cho CSV; hỏi đơn vị vận hành. / The upstream sent a page of HTML instead of CSV; ask its operator.`,
  );
