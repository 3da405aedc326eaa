import type { IncomingHttpHeaders } from 'node:http';

/** A strong entity tag (RFC 9110, §8.8.3). What goes out compressed has a tag of its own. */
export const tagOf = (revision: string): string => `"${revision}"`;

export const tagOfEncoding = (tag: string, encoding: string): string => `${tag.slice(0, -1)}~${encoding}"`;

/** The revisions that the asker has, however they were encoded then. */
export function revisionsHeld({ 'if-none-match': held = '' }: IncomingHttpHeaders): readonly string[] {
  return [...held.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag.replace(/~\w+$/, ''));
}
