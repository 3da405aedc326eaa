import { ask, type Answer, type Validators } from '../http/request.ts';
import { daysOf, isUpToDate, readHttpCursor, validatorsFor, type HttpCursor } from '../http/http-cursor.ts';
import { fillDays, type Days } from '../http/window.ts';
import { Delivery } from '../mapping/delivery.ts';
import { countRecords, type DocumentContent } from '../mapping/parse-document.ts';
import { UpstreamError, type FetchRequest, type Part } from '../source-kind.ts';
import type { HttpJsonConnection } from './connection.ts';
import { firstPage, nextPage, type Page } from './paging.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_PAGES = 1000;

type Request = FetchRequest<HttpJsonConnection>;

/** Page by page; each page is a part, and its cursor says which page is next. */
export async function* fetchJson(request: Request): AsyncGenerator<Part<DocumentContent>> {
  // Days left over from a crash come first, then the days this run is for.
  let cursor = yield* fetchDays(request, readHttpCursor(request.cursor), true);
  while (!isUpToDate(request, cursor)) cursor = yield* fetchDays(request, cursor, false);
}

async function* fetchDays(
  request: Request,
  cursor: HttpCursor,
  isFirst: boolean,
): AsyncGenerator<Part<DocumentContent>, HttpCursor> {
  const { connection, spec } = request;
  const days = daysOf(request, cursor, isFirst);
  const delivery = new Delivery(cursor.resume === undefined);
  let [page, firstRow] = [firstPage(connection.paging, cursor.resume?.page), 1];
  for (let count = 0; ; count += 1) {
    if (count >= (connection.maxPages ?? MAX_PAGES)) throw tooManyPages(connection.url);
    const answer = await askPage(
      request,
      days,
      page,
      connection.paging === undefined ? validatorsFor(request, cursor) : {},
    );
    if (!answer.changed) return { ...cursor, ...(days ? { to: days.to } : {}) };
    const { document, bytes } = await readDocument(answer);
    const variables = { origin: answer.origin };
    const records = await countRecords(document, spec, variables);
    const following: Page | null = await nextPage(connection.paging, page, document, records, variables);
    const left = cursorAfter(days, following, answer.validators, cursor);
    yield {
      content: { document, delivery, variables },
      origin: answer.origin,
      firstRow,
      cursor: JSON.stringify(left),
      bytes,
      isLast: following === null && isUpToDate(request, left),
    };
    if (following === null) return left;
    [page, firstRow] = [following, firstRow + records];
  }
}

async function askPage(request: Request, days: Days | null, page: Page, validators: Validators): Promise<Answer> {
  const { connection } = request;
  const fill = (text: string, encode: (value: string) => string): string =>
    days === null || connection.window === undefined ? text : fillDays(text, days, connection.window.format, encode);
  const url = new URL(page.url ?? fill(connection.url, encodeURIComponent), connection.url);
  if (url.origin !== new URL(connection.url).origin)
    throw new UpstreamError(
      'format',
      `Trang tiếp theo của ${url.origin} ở máy chủ khác; không gửi khóa sang đó. / The next page is on another host; our key is not sent there.`,
    );
  for (const [name, value] of Object.entries(page.params)) url.searchParams.set(name, value);
  const body = connection.body === undefined ? {} : { body: fill(connection.body, (value) => value) };
  return ask(request, { url: url.href, accept: 'application/json', validators, defaultMaxBytes: MAX_BYTES, ...body });
}

/** JSON, or a sentence that says what came instead. */
async function readDocument(answer: Answer): Promise<{ document: unknown; bytes: number }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('<') || /\bhtml\b/i.test(answer.contentType))
    throw notJson(answer, 'một trang HTML (có thể là trang đăng nhập)', 'a page of HTML (perhaps a sign-in page)');
  try {
    return { document: text === '' ? [] : (JSON.parse(text) as unknown), bytes: bytes.length };
  } catch (cause) {
    throw notJson(answer, 'dữ liệu không phải JSON', 'something that is not JSON', cause);
  }
}

const notJson = (answer: Answer, vi: string, en: string, cause?: unknown): UpstreamError =>
  new UpstreamError(
    'format',
    `Hệ thống nguồn ${answer.origin} trả về ${vi} thay cho JSON; hỏi đơn vị vận hành. / The upstream sent ${en} instead of JSON; ask its operator.`,
    { cause },
  );

const tooManyPages = (url: string): UpstreamError =>
  new UpstreamError(
    'format',
    `Hệ thống nguồn ${new URL(url).host} trả về quá nhiều trang; kiểm tra paging hoặc tăng maxPages. / Too many pages; check paging or raise maxPages.`,
  );

function cursorAfter(days: Days | null, page: Page | null, validators: Validators, before: HttpCursor): HttpCursor {
  if (page !== null)
    return { ...(before.to === undefined ? {} : { to: before.to }), resume: { days, page: page.resume } };
  return { ...validators, ...(days === null ? {} : { to: days.to }) };
}
