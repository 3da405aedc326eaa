import { localIso } from '../../kernel/local-date.ts';
import type { FetchRequest } from '../source-kind.ts';
import type { HttpConnection } from './http-connection.ts';
import { asFault, fault, refuseBadStatus, withoutQuery } from './http-fault.ts';
import { Silence } from './silence.ts';

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
  const silence = new Silence((request.connection.timeoutSeconds ?? 30) * 1000, request.worldAnswers);
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
