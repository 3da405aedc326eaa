import type { ConsolePorts } from '@vnioc/contract/console.ts';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAsGrafana, isGrafanas } from './answer-as-grafana.ts';
import { ACTS_AS_COOKIE, cookieOf } from './cookies.ts';
import { APP, sendPage } from './pages.ts';
import { BUILT, type Built } from './plugin-bundles.ts';
import { reply, replyJson } from './reply.ts';
import { actAs, sessionOf, signIn, signInByJson, signOut } from './sessions.ts';
import { sendStatic } from './static-files.ts';

type Next = (error?: unknown) => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

const SIGN_IN_STYLE = readFileSync(new URL('./sign-in.css', import.meta.url));
const PROXY = `/api/plugin-proxy/${APP}/v1/`;

/**
 * The console: sign-in, the shell with the unmodified bundles of the three plugins, and the answers of Grafana's server
 * that they ask for. Everything needs a session; other paths go on to the API, which asks for its own.
 */
export function consoleRouter(ports: ConsolePorts, built: Built = BUILT): Handler {
  return (request, response, next) => {
    const url = URL.parse(request.url ?? '/', 'http://console');
    if (url === null) return next();
    const visit = { request, response, url, ports, built };
    const work = workOf(visit);
    if (work !== null) return void work.catch(next);
    standIn(request);
    // In process: bodies, uploads, downloads and event streams are the API's own.
    if (url.pathname.startsWith(PROXY)) request.url = `/api/v1/${url.pathname.slice(PROXY.length)}${url.search}`;
    else if (isGrafanas(url.pathname)) return void sendGrafanas(visit).catch(next);
    next();
  };
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly ports: ConsolePorts;
  readonly built: Built;
}

const methodOf = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);

/** What the console itself does at an address; null when that is for others to answer. */
function workOf({ request, response, url, ports, built }: Visit): Promise<void> | null {
  const { pathname } = url;
  const asked = `${methodOf(request)} ${pathname}`;
  const form = Object.hasOwn(FORMS, asked) ? FORMS[asked] : undefined;
  if (form !== undefined) return form(request, response, ports);
  if (asked === 'GET /console/sign-in.css') return sendStyle(response);
  if (/^\/(public|console)\//.test(pathname)) return sendFile({ request, response, url, ports, built });
  return asked === 'GET /' || asked.startsWith('GET /a/') ? sendPage(request, response, url, ports, built) : null;
}

const FORMS: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse, ports: ConsolePorts) => Promise<void>>
> = { 'POST /sign-in': signIn, 'POST /login': signInByJson, 'POST /sign-out': signOut, 'POST /act-as': actAs };

const sendStyle = async (response: ServerResponse): Promise<void> =>
  reply(response, 200, SIGN_IN_STYLE, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' });

/** A person chosen in the header of a demonstration goes with every request; the API decides whether that is allowed. */
function standIn(request: IncomingMessage): void {
  const person = request.headers.authorization === undefined ? cookieOf(request.headers, ACTS_AS_COOKIE) : null;
  if (person !== null && sessionOf(request) !== null) request.headers['x-act-as'] ??= person;
}

const hasSession = (request: IncomingMessage, ports: ConsolePorts): boolean => {
  const session = sessionOf(request);
  return session !== null && ports.isOpen(session);
};

async function sendFile({ request, response, url, ports, built }: Visit): Promise<void> {
  request.resume();
  if (!hasSession(request, ports)) return reply(response, 401, '', {});
  const found = methodOf(request) === 'GET' && (await sendStatic(request, response, url, built));
  if (!found) reply(response, 404, '', {});
}

async function sendGrafanas({ request, response, url, ports, built }: Visit): Promise<void> {
  if (!hasSession(request, ports)) {
    request.resume();
    return replyJson(response, 401, { message: 'Hãy đăng nhập / sign in' });
  }
  const { status, json } = await answerAsGrafana(request, methodOf(request), url.pathname, ports, built);
  replyJson(response, status, json);
}
