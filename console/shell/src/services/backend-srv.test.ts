import { firstValueFrom } from 'rxjs';
import { backendSrv } from './backend-srv.ts';

type Answer = { readonly status?: number; readonly body?: string };

/** A server that answers everything alike, and remembers what it was asked. */
function serverThat({ status = 200, body = '{"a":1}' }: Answer) {
  const asked: { url: string; init: RequestInit }[] = [];
  globalThis.fetch = (url, init = {}) => {
    asked.push({ url: String(url), init });
    const answer = { status, ok: status < 400, statusText: '', headers: {}, redirected: false, type: 'basic', url: '' };
    return Promise.resolve({ ...answer, text: async () => body, blob: async () => new Blob([body]) } as Response);
  };
  return asked;
}

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
  localStorage.clear();
});

test('asks in the language of the browser, with parameters, as JSON', async () => {
  localStorage.setItem('vnioc.language', 'en');
  const asked = serverThat({});
  expect(await backendSrv().get('/api/x', { a: 1, b: ['y', 'z'], none: undefined })).toEqual({ a: 1 });
  await backendSrv().post('/api/x', { c: 2 });
  expect(asked.map(({ url }) => url)).toEqual(['http://localhost/api/x?a=1&b=y&b=z', 'http://localhost/api/x']);
  expect(asked[1]?.init).toMatchObject({ method: 'POST', body: '{"c":2}', credentials: 'same-origin' });
  expect(asked[1]?.init.headers).toMatchObject({ 'accept-language': 'en', 'content-type': 'application/json' });
});

test('an upload keeps its own form, and a download its bytes', async () => {
  const asked = serverThat({ body: 'PK' });
  const form = new FormData();
  await backendSrv().request({ url: '/u', method: 'POST', data: form, responseType: 'blob' });
  expect(asked[0]?.init.body).toBe(form);
  expect(asked[0]?.init.headers).not.toHaveProperty('content-type');
});

test('a refusal is an error with its status and its sentence, as in Grafana', async () => {
  serverThat({ status: 403, body: '{"detail":"Không được"}' });
  await expect(backendSrv().get('/api/x')).rejects.toMatchObject({ status: 403, data: { detail: 'Không được' } });
  serverThat({ status: 502, body: '<html>' });
  await expect(backendSrv().get('/api/x')).rejects.toMatchObject({ status: 502, data: { message: '<html>' } });
});

test('an ended session is told to the shell', async () => {
  const told = jest.fn();
  window.addEventListener('vnioc:signed-out', told);
  serverThat({ status: 401, body: '{}' });
  await expect(backendSrv().get('/api/x')).rejects.toMatchObject({ status: 401 });
  expect(told).toHaveBeenCalledTimes(1);
});

test('a server that is away is an error, and whoever leaves ends the request', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(backendSrv().get('/api/x')).rejects.toMatchObject({ status: 0 });
  let signal: AbortSignal | null | undefined;
  globalThis.fetch = (_url, init) => {
    signal = init?.signal;
    return new Promise(() => undefined);
  };
  backendSrv().fetch({ url: '/api/x' }).subscribe().unsubscribe();
  expect(signal?.aborted).toBe(true);
});

test('what is no JSON is text', async () => {
  serverThat({ body: 'so_hieu;ten' });
  expect((await firstValueFrom(backendSrv().fetch({ url: '/x.csv' }))).data).toBe('so_hieu;ten');
});
