import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { lastValueFrom, Observable, throwError } from 'rxjs';
import { tellSessionEnded } from '../chrome/SessionEnded.tsx';
import { language } from '../preferences.ts';

/** What plugins ask servers with; the session's cookie goes along by itself. */
export function backendSrv(): BackendSrv {
  const send = async (request: BackendSrvRequest): Promise<never> =>
    (await lastValueFrom(fetchOnce(request))).data as never;
  return {
    fetch: fetchOnce,
    request: send,
    datasourceRequest: (request) => lastValueFrom(fetchOnce(request)),
    chunked: () => throwError(() => new Error('chunked is not offered by the console')),
    get: (url, params, _id, options) => send({ ...options, method: 'GET', url, params }),
    delete: (url, data, options) => send({ ...options, method: 'DELETE', url, data }),
    post: (url, data, options) => send({ ...options, method: 'POST', url, data }),
    put: (url, data, options) => send({ ...options, method: 'PUT', url, data }),
    patch: (url, data, options) => send({ ...options, method: 'PATCH', url, data }),
  };
}

/** One request; leaving ends it. Statuses from 400 are errors, as in Grafana. */
function fetchOnce<T>(request: BackendSrvRequest): Observable<FetchResponse<T>> {
  return new Observable((subscriber) => {
    const ending = new AbortController();
    request.abortSignal?.addEventListener('abort', () => ending.abort());
    fetch(addressOf(request), initOf(request, ending.signal))
      .then(async (response) => {
        const data = (await dataOf(response, request.responseType)) as T;
        const { status, statusText, ok, headers, redirected, type, url } = response;
        if (status === 401) tellSessionEnded();
        if (!ok) throw failed(request, { status, statusText, data });
        subscriber.next({ data, status, statusText, ok, headers, redirected, type, url, config: request });
        subscriber.complete();
      })
      .catch((error: unknown) => {
        if (!subscriber.closed) subscriber.error(isFailure(error) ? error : unreachable(request, error));
      });
    return () => ending.abort();
  });
}

function addressOf({ url, params = {} }: BackendSrvRequest): URL {
  const address = new URL(url.replace(/^\//, ''), document.baseURI);
  for (const [name, said] of Object.entries(params))
    for (const value of Array.isArray(said) ? said : [said])
      if (value !== undefined && value !== null) address.searchParams.append(name, String(value));
  return address;
}

const isPlain = (data: unknown): boolean =>
  !(data instanceof FormData || data instanceof Blob || data instanceof URLSearchParams || typeof data === 'string');

function initOf({ method = 'GET', data, headers = {} }: BackendSrvRequest, signal: AbortSignal): RequestInit {
  const json = data !== undefined && isPlain(data);
  return {
    method,
    signal,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, text/plain, */*',
      'accept-language': language(),
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...(headers as Record<string, string>),
    },
    ...(data === undefined ? {} : { body: json ? JSON.stringify(data) : (data as BodyInit) }),
  };
}

async function dataOf(response: Response, wanted: BackendSrvRequest['responseType']): Promise<unknown> {
  if (response.ok && wanted === 'blob') return response.blob();
  if (response.ok && wanted === 'arraybuffer') return response.arrayBuffer();
  const text = await response.text();
  if (wanted === 'text') return text;
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return text;
  }
}

const failed = (
  config: BackendSrvRequest,
  { status, statusText, data }: Pick<FetchError, 'status' | 'data'> & { readonly statusText: string },
): FetchError => ({ status, statusText, config, data: typeof data === 'object' ? data : { message: String(data) } });

const unreachable = (config: BackendSrvRequest, error: unknown): FetchError => ({
  ...{ status: 0, statusText: 'Network error', config, data: { message: String(error) } },
  cancelled: error instanceof DOMException && error.name === 'AbortError',
});

const isFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && 'config' in error;
