import type { IncomingHttpHeaders } from 'node:http';

/** The API reads the same cookie (its own contract with browsers). */
export const SESSION_COOKIE = 'vnioc_session';
/** For whom the operator of a demonstration stands in. */
export const ACTS_AS_COOKIE = 'vnioc_acts_as';
const SESSION_SECONDS = 8 * 60 * 60;

/** No script reads it, no other site sends it. */
export const setCookie = (name: string, value: string, seconds = SESSION_SECONDS): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

export const endCookie = (name: string): string => setCookie(name, '', 0);

/** The value of a cookie; null when it was not sent, is empty or cannot be read. */
export function cookieOf({ cookie = '' }: IncomingHttpHeaders, name: string): string | null {
  const value = cookie
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  try {
    return value === undefined || value === '' ? null : decodeURIComponent(value);
  } catch {
    return null;
  }
}
