import type { ConsolePorts } from '@vnioc/contract/console.ts';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pluginBundles, type Built } from './plugin-bundles.ts';
import { redirect, reply } from './reply.ts';
import { FORM_POLICY, shellPolicy } from './security-headers.ts';
import { sendSignInPage, sessionOf, visitorOf } from './sessions.ts';
import { shellPage } from './shell-page.ts';
import { oneStepMore } from './sign-in-page.ts';

export const APP = 'vnioc-operations-app';

/** The shell for whoever has signed in, the form for everybody else. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  ports: ConsolePorts,
  built: Built,
): Promise<void> {
  const session = sessionOf(request);
  const here = `${url.pathname}${url.search}`;
  if (session === null && request.headers['sec-fetch-site'] === 'cross-site' && url.pathname !== '/')
    return sendHtml(response, 200, oneStepMore(here), FORM_POLICY);
  const visitor = await visitorOf(request, ports);
  if (visitor === null) return sendSignInPage(response, ports, here);
  if (url.pathname === '/') return redirect(response, `/a/${APP}`);
  const nonce = randomBytes(18).toString('base64url');
  const page = shellPage(visitor, ports, nonce, built);
  if (page === null || pluginBundles(built).length < built.plugins.length)
    return sendHtml(response, 503, NOT_BUILT, FORM_POLICY);
  sendHtml(response, 200, page, shellPolicy(nonce));
}

const NOT_BUILT =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>VN-IOC</title><p>Giao diện chưa được dựng; chạy: npm run build</p><p lang="en">The console is not built yet; run: npm run build</p></html>';

const sendHtml = (response: ServerResponse, status: number, body: string, policy: string): void =>
  reply(response, status, body, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
