import type { Instant } from '../../kernel/clock.ts';
import { readCursor, type Cursor } from './cursor.ts';

/** Where a list by (receivedAt, id) goes on. */
export interface ListKey {
  readonly receivedAt: Instant;
  readonly id: string;
}

const SEPARATOR = ' ';

/** Both parts in one id. */
export const keyCursor = ({ receivedAt, id }: ListKey): Cursor => ({ id: `${receivedAt}${SEPARATOR}${id}` });

/** Null: from the beginning. Throws ProblemError for a cursor of another list. */
export function listKeyOf(text: string | undefined): Cursor | null {
  const cursor = readCursor(text, 'id');
  return cursor !== null && keyIn(cursor) === null ? readCursor('{}', 'id') : cursor;
}

/** The two parts again; null when it is a cursor of another list. */
export function keyIn(cursor: Cursor | null): ListKey | null {
  if (cursor === null || !('id' in cursor)) return null;
  const [, at = '', id = ''] = /^(\d{1,16}) (.+)$/.exec(String(cursor.id)) ?? [];
  return at === '' ? null : { receivedAt: Number(at), id };
}
