import type { Cell } from '../cells/cell-text.ts';
import { isStampFormat, readStamp, STAMP_FORMATS, type LocalStamp } from '../cells/local-stamp.ts';
import { UpstreamError } from '../source-kind.ts';
import { UNREADABLE } from './field-reader.ts';

/** Reads date cells in one declared format, each text once. */
export function stampReader(format: string): (cell: Cell) => LocalStamp | null {
  if (!isStampFormat(format))
    throw new UpstreamError(
      'configuration',
      `Định dạng ngày "${format}" không có; dùng một trong: ${STAMP_FORMATS.join(', ')} / Unknown date format; use one of these.`,
    );
  const known = new Map<string, LocalStamp | null>();
  return (cell) => {
    if (cell === UNREADABLE) return null;
    if (typeof cell !== 'string') return readStamp(cell, format);
    const found = known.get(cell);
    if (found !== undefined) return found;
    if (known.size > 50_000) known.clear();
    const stamp = readStamp(cell, format);
    known.set(cell, stamp);
    return stamp;
  };
}
