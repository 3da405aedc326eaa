import type { IncomingMessage } from 'node:http';

/**
 * A change that a page of another origin made this browser send. Browsers say where a request comes from; who says
 * nothing at all is no browser, and has no cookie of somebody else.
 */
export function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== undefined && !headers.origin.endsWith(`//${headers.host ?? ''}`);
}
