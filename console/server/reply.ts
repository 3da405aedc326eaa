import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from './security-headers.ts';

type Headers = Readonly<Record<string, string | readonly string[]>>;

const isHead = ({ req }: ServerResponse): boolean => req.method === 'HEAD';

/** Writes an answer of the console's own; nobody keeps it unless `headers` say so. */
export function reply(response: ServerResponse, status: number, body: string | Buffer, headers: Headers): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const all = { ...SECURITY_HEADERS, 'Cache-Control': 'no-store', 'Content-Length': String(bytes.length), ...headers };
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
  response.writeHead(status).end(isHead(response) ? undefined : bytes);
}

export const replyJson = (response: ServerResponse, status: number, json: unknown, headers: Headers = {}): void =>
  reply(response, status, JSON.stringify(json), { 'Content-Type': 'application/json; charset=utf-8', ...headers });

/** After a form: the browser shows `to` by GET. */
export const redirect = (response: ServerResponse, to: string, cookies: readonly string[] = []): void =>
  reply(response, 303, '', { Location: to, ...(cookies.length === 0 ? {} : { 'Set-Cookie': cookies }) });
