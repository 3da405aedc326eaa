import pg from 'pg';
import type { Cell } from '../cells/cell-text.ts';
import { Delivery } from '../mapping/delivery.ts';
import { UpstreamError, type FetchRequest, type Part, type SourceKind } from '../source-kind.ts';
import { parseTable } from '../table/parse-table.ts';
import type { TableContent } from '../table/table-content.ts';
import { sqlConnection, type SqlConnection } from './connection.ts';

/** Rows of a query on somebody's PostgreSQL. */
export const sql: SourceKind<SqlConnection, TableContent> = {
  kind: 'sql',
  connection: sqlConnection,
  fetch: fetchRows,
  parse: parseTable,
};

type Row = readonly (string | null)[];
interface Batch {
  readonly columns: readonly pg.FieldDef[];
  readonly rows: readonly Row[];
}

/** int2, int4, int8, float4, float8, numeric: read as numbers, whatever style the source writes text in. */
const NUMERIC = new Set([20, 21, 23, 700, 701, 1700]);

async function* fetchRows(request: FetchRequest<SqlConnection>): AsyncGenerator<Part<TableContent>> {
  const { connection, spec } = request;
  const client = new pg.Client({
    connectionString: request.secret(connection.urlEnv),
    connectionTimeoutMillis: 15_000,
    application_name: 'vn-ioc',
  });
  client.on('error', () => undefined);
  const stop = (): void => void client.end();
  request.signal.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    await open(client, request);
    yield* parts(client, request);
    await client.query('commit');
  } catch (cause) {
    throw cause instanceof UpstreamError ? cause : asFault(cause, spec.name);
  } finally {
    request.signal.removeEventListener('abort', stop);
    await client.end().catch(() => undefined);
  }
}

async function open(client: pg.Client, { connection, cursor }: FetchRequest<SqlConnection>): Promise<void> {
  const millis = Math.round((connection.statementTimeoutSeconds ?? 60) * 1000);
  await client.query('begin transaction isolation level repeatable read read only');
  await client.query(
    `set local statement_timeout = ${millis}; set local timezone = 'Asia/Ho_Chi_Minh'; set local datestyle = 'ISO, YMD'`,
  );
  const values = connection.cursorColumn === undefined ? [] : [cursor || (connection.since ?? '')];
  await client.query(`declare vnioc no scroll cursor for ${connection.query.replace(/;\s*$/, '')}`, values);
}

/** Always one batch ahead, to know whether a part ends within rows of one cursor value. */
async function* parts(client: pg.Client, request: FetchRequest<SqlConnection>): AsyncGenerator<Part<TableContent>> {
  const { connection, spec } = request;
  const delivery = new Delivery();
  let [cursor, firstRow] = [request.cursor ?? '', 1];
  let batch = await next(client, connection);
  for (let first = true; first || batch.rows.length > 0; first = false) {
    const following = batch.rows.length === 0 ? batch : await next(client, connection);
    cursor = cursorAfter(batch, following.rows[0], connection, cursor);
    const columns = batch.columns.map(({ name }) => name);
    const rows = batch.rows.map((row) => row.map((cell, column) => typed(cell, batch.columns[column])));
    const bytes = batch.rows.reduce(
      (sum, row) => sum + row.reduce((length, cell) => length + (cell?.length ?? 0), 0),
      0,
    );
    yield { content: { columns, rows, preamble: [], delivery, first }, firstRow, origin: spec.name, cursor, bytes };
    firstRow += batch.rows.length;
    batch = following;
  }
}

async function next(client: pg.Client, { rowsPerPart }: SqlConnection): Promise<Batch> {
  const result = await client.query<(string | null)[]>({
    text: `fetch ${rowsPerPart ?? 5000} from vnioc`,
    rowMode: 'array',
    types: { getTypeParser: () => (value: unknown) => value } as never,
  });
  return { columns: result.fields, rows: result.rows };
}

/** The greatest value of which every row is in; rows of a value cut in two come again after a crash. */
function cursorAfter(
  { columns, rows }: Batch,
  nextRow: Row | undefined,
  { cursorColumn }: SqlConnection,
  before: string,
): string {
  if (cursorColumn === undefined) return '';
  const column = columns.findIndex(({ name }) => name === cursorColumn);
  if (column < 0)
    throw new UpstreamError(
      'configuration',
      `Truy vấn không trả về cột cursorColumn "${cursorColumn}". / The query does not return the column "${cursorColumn}".`,
    );
  const open = nextRow?.[column];
  const whole = rows.findLast((row) => row[column] !== null && row[column] !== open);
  return whole?.[column] ?? before;
}

const typed = (cell: string | null, field: pg.FieldDef | undefined): Cell =>
  cell !== null && field !== undefined && NUMERIC.has(field.dataTypeID) ? Number(cell) : cell;

/** Classes of SQLSTATE: 28 sign-in, 42 the query, 57014 timeout; whatever has none is the network. */
function asFault(cause: unknown, name: string): UpstreamError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const say = (kind: UpstreamError['fault'], vi: string, en: string): UpstreamError =>
    new UpstreamError(kind, `Cơ sở dữ liệu của ${name} ${vi}${code && ` (${code})`}. / The database ${en}.`, { cause });
  if (code === '57014') return say('timeout', 'trả lời quá chậm', 'was too slow');
  if (code.startsWith('28') || code === '42501')
    return say('refused', 'từ chối đăng nhập hoặc quyền đọc', 'refuses us');
  if (/^(42|22|3D|25)/.test(code))
    return say('configuration', 'không chạy được truy vấn; kiểm tra query của nguồn', 'cannot run the query; check it');
  return /^[0-9A-Z]{5}$/.test(code) && !/^E/.test(code)
    ? say('server', 'đang lỗi; sẽ thử lại', 'is failing')
    : say('unreachable', 'không kết nối được', 'cannot be reached');
}
