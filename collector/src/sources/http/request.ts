import { localIso } from '../../kernel/local-date.ts';
import type { FetchRequest } from '../source-kind.ts';
import { UpstreamError } from '../source-kind.ts';
import type { HttpConnection } from './http-connection.ts';

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Ask {
  readonly url: string;
  readonly body?: string;
  readonly accept: string;
  readonly validators?: Validators;
  readonly defaultMaxBytes: number;
}

export interface Answer {
  /** False on 304: nothing new since the validators. */
  readonly changed: boolean;
  readonly contentType: string;
  readonly validators: Validators;
  /** URL without query: what may be shown and logged. */
  readonly origin: string;
  readonly body: AsyncIterable<Uint8Array>;
}

const REDIRECTS = 5;

/** One request: signed in, redirected with care, timed by silence, limited in size, and its faults classified. */
export async function ask(request: FetchRequest<HttpConnection>, what: Ask): Promise<Answer> {
  const silence = new Silence((request.connection.timeoutSeconds ?? 30) * 1000);
  const signal = AbortSignal.any([request.signal, silence.signal]);
  const origin = withoutQuery(what.url);
  try {
    const response = await follow(request, what, signal);
    if (response.status === 304) silence.end();
    else await refuseBadStatus(response, origin, silence);
    const limit = request.connection.maxBytes ?? what.defaultMaxBytes;
    return {
      changed: response.status !== 304,
      contentType: response.headers.get('content-type') ?? '',
      validators: validatorsOf(response),
      origin,
      body: chunks(response, { limit, origin, silence, signal: request.signal }),
    };
  } catch (cause) {
    silence.end();
    throw asFault(cause, origin, silence, request.signal);
  }
}

/** Aborts when nothing was heard for a while; every byte heard starts it anew. */
class Silence {
  private readonly controller = new AbortController();
  private readonly millis: number;
  private timer: NodeJS.Timeout;

  constructor(millis: number) {
    this.millis = millis;
    this.timer = this.start();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get seconds(): number {
    return this.millis / 1000;
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = this.start();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private start(): NodeJS.Timeout {
    return setTimeout(() => this.controller.abort(), this.millis);
  }
}

async function follow(request: FetchRequest<HttpConnection>, what: Ask, signal: AbortSignal): Promise<Response> {
  const { connection } = request;
  const first = new URL(what.url);
  let target = first;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const method = hop === 0 ? (connection.method ?? 'GET') : 'GET';
    const headers = target.origin === first.origin ? signedHeaders(request, what) : { accept: what.accept };
    const body = method === 'POST' && what.body !== undefined ? { body: what.body } : {};
    const response = await fetch(target, { method, headers, signal, redirect: 'manual', ...body });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null)
      return response;
    await response.body?.cancel();
    const next = new URL(location, target);
    if (target.protocol === 'https:' && next.protocol !== 'https:') break;
    target = next;
  }
  throw fault(
    'format',
    origin(what),
    'chuyển hướng quá nhiều lần hoặc sang http không an toàn',
    'redirects too often, or to insecure http',
  );
}

const origin = (what: Ask): string => withoutQuery(what.url);

function signedHeaders(
  { connection, secret, simulated, at }: FetchRequest<HttpConnection>,
  what: Ask,
): Record<string, string> {
  const { auth } = connection;
  return {
    accept: what.accept,
    ...connection.headers,
    ...(what.body === undefined || connection.headers?.['content-type'] ? {} : { 'content-type': 'application/json' }),
    ...(auth?.bearerEnv === undefined ? {} : { authorization: `Bearer ${secret(auth.bearerEnv)}` }),
    ...(auth?.basicEnv === undefined
      ? {}
      : { authorization: `Basic ${Buffer.from(secret(auth.basicEnv)).toString('base64')}` }),
    ...(auth?.header === undefined ? {} : { [auth.header.name]: secret(auth.header.env) }),
    ...(what.validators?.etag === undefined ? {} : { 'if-none-match': what.validators.etag }),
    ...(what.validators?.lastModified === undefined ? {} : { 'if-modified-since': what.validators.lastModified }),
    ...(simulated ? { 'x-office-time': localIso(at) } : {}),
  };
}

async function refuseBadStatus(response: Response, from: string, silence: Silence): Promise<void> {
  if (response.ok) return;
  silence.end();
  await response.body?.cancel();
  const { status } = response;
  if (status === 401 || status === 403)
    throw fault(
      'refused',
      from,
      `từ chối đăng nhập (HTTP ${status}); kiểm tra khóa và địa chỉ được phép`,
      `refuses us (HTTP ${status}); check the key and the allowed addresses`,
    );
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const wait = retryAfter(response.headers.get('retry-after'));
    throw fault(
      'server',
      from,
      `đang lỗi (HTTP ${status}); sẽ thử lại`,
      `is failing (HTTP ${status}); will be tried again`,
      { ...(wait === null ? {} : { retryAfterSeconds: wait }) },
    );
  }
  throw fault(
    'configuration',
    from,
    `trả lời HTTP ${status}; kiểm tra url của nguồn`,
    `answers HTTP ${status}; check the url of the source`,
  );
}

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isFinite(at) ? Math.max(0, Math.ceil((at - Date.now()) / 1000)) : null;
}

const validatorsOf = (response: Response): Validators => {
  const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
};

interface Limits {
  readonly limit: number;
  readonly origin: string;
  readonly silence: Silence;
  readonly signal: AbortSignal;
}

async function* chunks(
  response: Response,
  { limit, origin: from, silence, signal }: Limits,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      silence.end();
      bytes += chunk.length;
      if (bytes > limit)
        throw fault(
          'format',
          from,
          `trả về quá ${limit} byte; tăng maxBytes nếu đúng là lớn như vậy`,
          `sends more than ${limit} bytes; raise maxBytes if that is right`,
        );
      yield chunk;
      silence.heard();
    }
  } catch (cause) {
    throw asFault(cause, from, silence, signal);
  } finally {
    silence.end();
  }
}

function asFault(cause: unknown, from: string, silence: Silence, signal: AbortSignal): unknown {
  if (cause instanceof UpstreamError) return cause;
  if (signal.aborted) return signal.reason;
  if (silence.signal.aborted)
    return fault(
      'timeout',
      from,
      `không trả lời trong ${silence.seconds} giây`,
      `was silent for ${silence.seconds} seconds`,
      { cause },
    );
  return fault('unreachable', from, 'không kết nối được', 'cannot be reached', { cause });
}

function fault(
  kind: UpstreamError['fault'],
  from: string,
  vi: string,
  en: string,
  options: ConstructorParameters<typeof UpstreamError>[2] = {},
): UpstreamError {
  return new UpstreamError(kind, `Hệ thống nguồn ${from} ${vi}. / The upstream ${en}.`, options);
}

/** The address as it may be shown and logged: without query, user and password. */
export function withoutQuery(url: string): string {
  const { origin: host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
