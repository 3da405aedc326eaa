import type { ConsolePorts } from '@vnioc/contract/overview.ts';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { changesPage } from './changes-page.ts';
import { domainPage } from './domain-page.ts';
import { overviewPage } from './overview-page.ts';
import { signInPage } from './sign-in-page.ts';
import { quarantinePage } from './source-tables.ts';

const STYLE = readFileSync(new URL('./overview.css', import.meta.url));
const COOKIE = 'vnioc_session';
const LIFETIME_SECONDS = 8 * 60 * 60;
const FORM_LIMIT = 4096;

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const;

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** The small console: sign-in and one page, drawn on the server, without scripts. Other paths go on to the API. */
export function consoleHandler(ports: ConsolePorts): Handler {
  return (request, response, next) => {
    const { pathname } = URL.parse(request.url ?? '/', 'http://console') ?? { pathname: '' };
    const work = WORK[`${request.method === 'HEAD' ? 'GET' : request.method} ${pathname}`];
    if (work === undefined) return next();
    work(request, response, ports).catch(next);
  };
}

type Work = (request: IncomingMessage, response: ServerResponse, ports: ConsolePorts) => Promise<void>;

const WORK: Readonly<Record<string, Work>> = {
  'GET /': async (request, response, ports) => {
    const session = sessionOf(request);
    const overview = session === null ? null : await ports.overview(session, peerOf(request));
    send(response, 200, overview === null ? signInPage(ports.product) : overviewPage(overview, ports.product));
  },
  'GET /quarantine': async (request, response, ports) => {
    const session = sessionOf(request);
    const rows = session === null ? null : await ports.quarantine(session, peerOf(request));
    if (rows === null) return redirect(response, {});
    send(response, 200, quarantinePage(rows, ports.product));
  },
  'GET /domain': async (request, response, ports) => {
    const session = sessionOf(request);
    const id = URL.parse(request.url ?? '/', 'http://console')?.searchParams.get('id') ?? '';
    const board = session === null ? null : await ports.domain(session, peerOf(request), id);
    if (board === null) return redirect(response, {});
    send(response, board === 'unknown' ? 404 : 200, domainPage(board, ports.product));
  },
  'GET /changes': async (request, response, ports) => {
    const session = sessionOf(request);
    const changes = session === null ? null : await ports.changes(session, peerOf(request));
    if (changes === null) return redirect(response, {});
    send(response, 200, changesPage(changes, ports.product));
  },
  'GET /console/overview.css': async (_request, response) => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' });
    response.end(STYLE);
  },
  'POST /sign-in': async (request, response, ports) => {
    const key = isForm(request) ? (await formOf(request)).get('key') : null;
    const session = key === null || key === '' ? null : await ports.signIn(key, peerOf(request));
    if (session === null) return send(response, 401, signInPage(ports.product, { refused: true }));
    redirect(response, { 'Set-Cookie': cookie(session, LIFETIME_SECONDS) });
  },
  'POST /sign-out': async (request, response, ports) => {
    request.resume();
    const session = sessionOf(request);
    if (session !== null) await ports.signOut(session, peerOf(request));
    redirect(response, { 'Set-Cookie': cookie('', 0) });
  },
};

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
  response.end(body);
}

function redirect(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  response.writeHead(303, { ...HEADERS, ...headers, Location: '/' });
  response.end();
}

const cookie = (value: string, seconds: number): string =>
  `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

const peerOf = (request: IncomingMessage): string => request.socket.remoteAddress ?? '';

const sessionOf = ({ headers }: IncomingMessage): string | null =>
  (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) || null;

const isForm = ({ headers }: IncomingMessage): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

/** Reads to the end and keeps no more than a key needs. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= FORM_LIMIT) chunks.push(chunk);
  }
  return new URLSearchParams(size <= FORM_LIMIT ? Buffer.concat(chunks).toString('utf8') : '');
}
