import type { ConsoleAnswer, ConsolePorts } from '@vnioc/contract/console.ts';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DATA_SOURCE_UID } from './boot-data.ts';
import { ACTS_AS_COOKIE, cookieOf } from './cookies.ts';
import { answerQueries } from './grafana-api.ts';
import { pluginBundles } from './plugin-bundles.ts';
import { readSmallBody } from './read-small-body.ts';
import { redirect, reply, replyJson } from './reply.ts';
import { answerHealth, answerResource } from './resources.ts';
import { FORM_POLICY, shellPolicy } from './security-headers.ts';
import { actAs, peerOf, sendSignInPage, sessionOf, signIn, signInByJson, signOut } from './sessions.ts';
import { shellPage } from './shell-page.ts';
import { oneStepMore } from './sign-in-page.ts';
import { sendStatic } from './static-files.ts';

type Next = (error?: unknown) => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

const APP = 'vnioc-operations-app';
const SIGN_IN_STYLE = readFileSync(new URL('./sign-in.css', import.meta.url));
const QUERY_LIMIT = 1024 * 1024;
const PROXY = `/api/plugin-proxy/${APP}/v1/`;
const DATA_SOURCE = `/api/datasources/uid/${DATA_SOURCE_UID}/`;

/**
 * The console: sign-in, the shell with the unmodified bundles of the three plugins, and the answers of Grafana's server
 * that they ask for. Everything needs a session; other paths go on to the API, which asks for its own.
 */
export function consoleRouter(ports: ConsolePorts): Handler {
  return (request, response, next) => {
    answer(request, response, next, ports).catch(next);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: Next,
  ports: ConsolePorts,
): Promise<void> {
  const url = URL.parse(request.url ?? '/', 'http://console');
  if (url === null) return next();
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const form = FORMS[`${method} ${url.pathname}`];
  if (form !== undefined) return form(request, response, ports);
  if (method === 'GET' && url.pathname === '/console/sign-in.css') return sendStyle(response);
  if (method === 'GET' && (url.pathname === '/' || url.pathname.startsWith('/a/')))
    return sendPage(request, response, url, ports);
  if (/^\/(public|console)\//.test(url.pathname)) return sendFile(request, response, url, ports);
  standIn(request);
  if (url.pathname.startsWith(PROXY)) {
    request.url = `/api/v1/${url.pathname.slice(PROXY.length)}${url.search}`;
    return next();
  }
  if (isGrafana(url.pathname)) return answerAsGrafana(request, response, method, url, ports);
  next();
}

type Form = (request: IncomingMessage, response: ServerResponse, ports: ConsolePorts) => Promise<void>;

const FORMS: Readonly<Record<string, Form>> = {
  'POST /sign-in': signIn,
  'POST /login': signInByJson,
  'POST /sign-out': signOut,
  'POST /act-as': actAs,
};

const sendStyle = (response: ServerResponse): void =>
  reply(response, 200, SIGN_IN_STYLE, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' });

/** A person chosen in the header of a demonstration goes with every request; the API decides whether that is allowed. */
function standIn(request: IncomingMessage): void {
  const person = request.headers.authorization === undefined ? cookieOf(request.headers, ACTS_AS_COOKIE) : null;
  if (person !== null && sessionOf(request) !== null) request.headers['x-act-as'] ??= person;
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  ports: ConsolePorts,
): Promise<void> {
  const session = sessionOf(request);
  const here = `${url.pathname}${url.search}`;
  if (session === null && request.headers['sec-fetch-site'] === 'cross-site' && url.pathname !== '/')
    return sendHtml(response, 200, oneStepMore(here), FORM_POLICY);
  const visitor =
    session === null ? null : await ports.visitor(session, cookieOf(request.headers, ACTS_AS_COOKIE), peerOf(request));
  if (visitor === null) return sendSignInPage(response, ports, here);
  if (url.pathname === '/') return redirect(response, `/a/${APP}`);
  const nonce = randomBytes(18).toString('base64url');
  const page = shellPage(visitor, ports, nonce);
  if (page === null || pluginBundles().length === 0) return sendHtml(response, 503, NOT_BUILT, FORM_POLICY);
  sendHtml(response, 200, page, shellPolicy(nonce));
}

const NOT_BUILT =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>VN-IOC</title><p>Giao diện chưa được dựng; chạy: npm run build</p><p lang="en">The console is not built yet; run: npm run build</p></html>';

const sendHtml = (response: ServerResponse, status: number, body: string, policy: string): void =>
  reply(response, status, body, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  ports: ConsolePorts,
): Promise<void> {
  request.resume();
  const session = sessionOf(request);
  if (session === null || !ports.isOpen(session)) return reply(response, 401, '', {});
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || !(await sendStatic(request, response, url))) reply(response, 404, '', {});
}

const isGrafana = (path: string): boolean =>
  path === '/api/ds/query' || path.startsWith(DATA_SOURCE) || path.startsWith('/api/plugins/');

async function answerAsGrafana(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  url: URL,
  ports: ConsolePorts,
): Promise<void> {
  const { status, json } = await grafanaAnswer(request, method, url.pathname, ports);
  replyJson(response, status, json);
}

async function grafanaAnswer(
  request: IncomingMessage,
  method: string,
  path: string,
  ports: ConsolePorts,
): Promise<ConsoleAnswer> {
  if (path === '/api/ds/query' && method === 'POST') {
    const body = parsed(await readSmallBody(request, QUERY_LIMIT));
    return answerQueries(request, body, ports);
  }
  request.resume();
  if (method === 'GET' && path === `${DATA_SOURCE}health`) return answerHealth(request, ports);
  if (method === 'GET' && path.startsWith(`${DATA_SOURCE}resources/`))
    return answerResource(request, path.slice(`${DATA_SOURCE}resources/`.length), ports);
  return { status: 404, json: { message: 'Không có ở đây / not offered here' } };
}

const parsed = (body: string | null): unknown => {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return null;
  }
};
