import { dateOf } from '../../kernel/local-date.ts';
import type { FetchRequest } from '../source-kind.ts';
import type { HttpConnection } from './http-connection.ts';
import type { Validators } from './request.ts';
import { daysToAsk, type Days } from './window.ts';

/** What the last committed part of an HTTP source left. */
export interface HttpCursor extends Validators {
  /** Last day that was asked for and read to its end. */
  readonly to?: string;
  /** Days and page to go on with after a crash between two pages. */
  readonly resume?: { readonly days: Days | null; readonly page: string };
}

export const readHttpCursor = (cursor: string | null): HttpCursor =>
  cursor === null || cursor === '' ? {} : (JSON.parse(cursor) as HttpCursor);

/**
 * The days the next request of a run asks for; null without a window. Only the first one (`isFirst`) goes back by the
 * overlap; those that follow in the same run go on where it ended, so that a year of history is asked for once.
 */
export function daysOf(
  { connection: { window }, at }: FetchRequest<HttpConnection>,
  cursor: HttpCursor,
  isFirst: boolean,
): Days | null {
  if (cursor.resume) return cursor.resume.days;
  if (window === undefined) return null;
  return daysToAsk(isFirst ? window : { ...window, overlapDays: 0 }, cursor.to ?? null, at);
}

/** Conditional requests make sense only where the same URL is asked again. */
export function validatorsFor({ connection }: FetchRequest<HttpConnection>, cursor: HttpCursor): Validators {
  if (!(connection.conditional ?? connection.window === undefined)) return {};
  return {
    ...(cursor.etag === undefined ? {} : { etag: cursor.etag }),
    ...(cursor.lastModified === undefined ? {} : { lastModified: cursor.lastModified }),
  };
}

/** False while a window still ends before the office day of the run: another request follows in the same run. */
export const isUpToDate = ({ connection, at }: FetchRequest<HttpConnection>, cursor: HttpCursor): boolean =>
  connection.window === undefined || cursor.to === undefined || cursor.to >= dateOf(at);
