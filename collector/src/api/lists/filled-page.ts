import type { Page } from '@vnioc/contract/words.ts';
import { writeCursor, type Cursor } from './cursor.ts';

/** How often the store is asked for one page: somebody who may see little must not make us read everything. */
const MOST_READS = 20;

export interface PageSource<Row> {
  readonly limit: number;
  readonly cursor: Cursor | null;
  /** At most `count` rows behind a cursor, newest first. */
  read(cursor: Cursor | null, count: number): Promise<readonly Row[]>;
  /** What the caller may see. */
  keep(row: Row): boolean;
  /** The cursor behind a row, given the one before it. */
  behind(row: Row, before: Cursor | null): Cursor;
}

/** A page of what the caller may see. It may be shorter than asked for and still have a next one. */
export async function filledPage<Row>({ limit, cursor, read, keep, behind }: PageSource<Row>): Promise<Page<Row>> {
  const items: Row[] = [];
  const count = Math.max(limit + 1, 200);
  let at = cursor;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const rows = await read(at, count);
    for (const row of rows) {
      if (items.length === limit && keep(row)) return { items, next: at && writeCursor(at) };
      if (items.length < limit && keep(row)) items.push(row);
      at = behind(row, at);
    }
    if (rows.length < count) return { items, next: null };
  }
  return { items, next: at && writeCursor(at) };
}

/** For lists by id. */
export const behindId = ({ id }: { readonly id: string | number }): Cursor => ({ id });

/** For lists by an instant that several rows may share. */
export const behindInstant = (at: number, before: Cursor | null): Cursor =>
  before !== null && 'at' in before && before.at === at ? { at, skip: before.skip + 1 } : { at, skip: 1 };
