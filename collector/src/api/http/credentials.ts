import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Credentials } from '../../access/authenticate.ts';

/** Cookie of the console's session. */
export const SESSION_COOKIE = 'vnioc_session';

/** What a request shows of itself; a live grant counts only where one is admitted. */
export const credentialsOf = (headers: IncomingHttpHeaders, { admitsLiveGrant = false } = {}): Credentials => ({
  authorization: headers.authorization,
  session: cookie(headers.cookie, SESSION_COOKIE),
  grafanaId: single(headers['x-grafana-id']),
  actAs: single(headers['x-act-as']),
  evaluatesAlerts: single(headers['x-alert-evaluation']) === 'true',
  liveGrant: admitsLiveGrant ? single(headers['x-live-grant']) : undefined,
});

const single = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.join(', ');

const cookie = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const LOOPBACK = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;

/** On this very machine, and not on behalf of somebody behind a proxy here. */
export const isLoopback = ({ socket, headers }: IncomingMessage): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/**
 * A change that a page of another origin made the browser of somebody signed in send: the cookie came by itself. Keys do
 * not, so only sessions are asked. Browsers say where a request comes from; a proxy may rename the host, not that.
 */
export function isForged({ method, headers }: IncomingMessage): boolean {
  const bySession = headers.authorization === undefined && cookie(headers.cookie, SESSION_COOKIE) !== undefined;
  if (!bySession || method === 'GET' || method === 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return headers.origin === undefined || !headers.origin.endsWith(`//${headers.host ?? ''}`);
}
