import type { Visitor } from '@vnioc/contract/console-boot.ts';
import type { ConsolePorts } from '@vnioc/contract/console.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ACTS_AS_COOKIE, cookieOf, endCookie, SESSION_COOKIE, setCookie } from './cookies.ts';
import { nextPath } from './next-path.ts';
import { readSmallBody } from './read-small-body.ts';
import { redirect, reply, replyJson } from './reply.ts';
import { FORM_POLICY } from './security-headers.ts';
import { isForeign } from './same-origin.ts';
import { signInPage } from './sign-in-page.ts';

const FORM_LIMIT = 8192;

const peerOf = (request: IncomingMessage): string => request.socket.remoteAddress ?? '';

export const sessionOf = ({ headers }: IncomingMessage): string | null => cookieOf(headers, SESSION_COOKIE);

/** Who sent a request, standing in for whom; null: a stranger. */
export async function visitorOf(request: IncomingMessage, ports: ConsolePorts): Promise<Visitor | null> {
  const session = sessionOf(request);
  return session === null ? null : ports.visitor(session, cookieOf(request.headers, ACTS_AS_COOKIE), peerOf(request));
}

export const sendSignInPage = (response: ServerResponse, ports: ConsolePorts, next: string, refused = false): void =>
  reply(response, refused ? 401 : 200, signInPage(ports.product, next, { refused }), {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': FORM_POLICY,
  });

/** The form. A foreign page may not sign somebody in under a key of its choice. */
export async function signIn(request: IncomingMessage, response: ServerResponse, ports: ConsolePorts): Promise<void> {
  const form = await formOf(request);
  const next = nextPath(form.get('next'));
  const session = isForeign(request) ? null : await openSession(form.get('key'), request, ports);
  if (session === null) return sendSignInPage(response, ports, next, true);
  redirect(response, next, [setCookie(SESSION_COOKIE, session), endCookie(ACTS_AS_COOKIE)]);
}

/** As Grafana's own sign-in is asked by its test tools: the password is the key. */
export async function signInByJson(
  request: IncomingMessage,
  response: ServerResponse,
  ports: ConsolePorts,
): Promise<void> {
  const key = passwordOf(await readSmallBody(request, FORM_LIMIT));
  const session = isForeign(request) ? null : await openSession(key, request, ports);
  if (session === null) return replyJson(response, 401, { message: 'Khóa không đúng / invalid key' });
  replyJson(response, 200, { message: 'Logged in' }, { 'Set-Cookie': setCookie(SESSION_COOKIE, session) });
}

export async function signOut(request: IncomingMessage, response: ServerResponse, ports: ConsolePorts): Promise<void> {
  request.resume();
  const session = sessionOf(request);
  if (isForeign(request)) return replyJson(response, 403, FOREIGN);
  if (session !== null) await ports.signOut(session, peerOf(request));
  redirect(response, '/', [endCookie(SESSION_COOKIE), endCookie(ACTS_AS_COOKIE)]);
}

/** On a demonstration the operator stands in for a person, or, with nothing chosen, for nobody any more. */
export async function actAs(request: IncomingMessage, response: ServerResponse, ports: ConsolePorts): Promise<void> {
  const person = (await formOf(request)).get('person') ?? '';
  const session = sessionOf(request);
  if (isForeign(request)) return replyJson(response, 403, FOREIGN);
  const visitor = session === null ? null : await ports.visitor(session, null, peerOf(request));
  if (visitor === null) return redirect(response, '/');
  const known = visitor.mayActAs.some(({ id }) => id === person);
  redirect(response, '/', [known ? setCookie(ACTS_AS_COOKIE, person) : endCookie(ACTS_AS_COOKIE)]);
}

const FOREIGN = { message: 'Yêu cầu đến từ trang khác / the request comes from another site' };

const openSession = async (
  key: string | null,
  request: IncomingMessage,
  ports: ConsolePorts,
): Promise<string | null> => (key === null || key === '' ? null : ports.signIn(key, peerOf(request)));

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? '';
  const body = await readSmallBody(request, FORM_LIMIT);
  return new URLSearchParams(type.startsWith('application/x-www-form-urlencoded') ? (body ?? '') : '');
}

function passwordOf(body: string | null): string | null {
  try {
    const said: unknown = JSON.parse(body ?? '');
    const password = typeof said === 'object' && said !== null && 'password' in said ? said.password : null;
    return typeof password === 'string' ? password : null;
  } catch {
    return null;
  }
}
