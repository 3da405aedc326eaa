import { problem, ProblemError } from '../problem.ts';

/** Where a list goes on: behind an id, or behind some rows of an instant. */
export type Cursor = { readonly id: string | number } | { readonly at: number; readonly skip: number };

/** A whole province whose cells all changed at one instant is a fifth of this. */
const MOST_AT_ONE_INSTANT = 100_000;

/** Opaque for the caller: what is in it may change. */
export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Throws ProblemError for anything that no list of ours has given out. */
export function readCursor(text: string | undefined, kind: 'id' | 'number' | 'at'): Cursor | null {
  if (text === undefined) return null;
  const said = parsed(text);
  if (said !== null && isOfKind(said, kind)) return said as unknown as Cursor;
  throw new ProblemError(
    problem('invalid_parameter', {
      vi: 'cursor không phải của danh sách này; hãy dùng giá trị next của trang trước, hoặc bỏ đi để xem từ đầu.',
      en: 'cursor is not of this list; use the next of the page before, or leave it out to begin.',
    }),
  );
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isOfKind({ id, at, skip }: Record<string, unknown>, kind: 'id' | 'number' | 'at'): boolean {
  if (kind === 'at')
    return (
      Number.isSafeInteger(at) && Number.isSafeInteger(skip) && Number(skip) >= 0 && Number(skip) < MOST_AT_ONE_INSTANT
    );
  if (kind === 'number') return Number.isSafeInteger(id);
  // Databases refuse control characters and half pairs.
  return typeof id === 'string' && id.length <= 1000 && !/[\u0000-\u001f\ud800-\udfff]/.test(id);
}
