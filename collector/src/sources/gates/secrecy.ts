import { cellText, foldName, foldWord, type Cell } from '../cells/cell-text.ts';

const LEVELS = new Set(['mật', 'tối mật', 'tuyệt mật']);
const HARMLESS = new Set([
  '',
  'thường',
  'thuong',
  'bình thường',
  'không',
  'khong',
  'không mật',
  'công khai',
  'none',
  'no',
  'false',
  '0',
  '-',
]);
const CLASSIFICATION_NAMES = new Set(['domat', 'mucdomat', 'secrecy', 'secrecylevel']);

/** A column or key that is a classification field by its own name (`doMat`, `Độ mật`), whether the source declares it or not. */
export const isClassificationName = (name: string): boolean => CLASSIFICATION_NAMES.has(foldName(name));

/**
 * The whole cell is MẬT, TỐI MẬT or TUYỆT MẬT, in any case and composition; never a substring of prose ("Mật độ dân
 * số" passes) — Law 117/2025/QH15, domain §7.1. The stamp may stand in brackets or after "Độ mật:".
 */
export const isSecrecyMark = (cell: Cell): boolean => mayBeMark(cell) && isMark(cell);

/** `isSecrecyMark` for many cells: the words of a column stand in it again and again, and are looked at once. */
export function secrecyMarks(): (cell: Cell) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    if (!mayBeMark(cell)) return false;
    const found = known.get(cell);
    if (found !== undefined) return found;
    const mark = isMark(cell);
    if (known.size < 2_000) known.set(cell, mark);
    return mark;
  };
}

function mayBeMark(cell: Cell): cell is string {
  if (typeof cell !== 'string' || cell.length < 3 || cell.length > 40) return false;
  const start = cell.charCodeAt(0) | 32;
  if (start > 0x60 && start < 0x7b && start !== 0x6d && start !== 0x74) return false;
  return cell.charCodeAt(0) < 0x30 || cell.charCodeAt(0) > 0x39;
}

function isMark(text: string): boolean {
  const bare = foldWord(text)
    .replace(/^(?:mức\s+)?độ\s+mật\s*:\s*/u, '')
    .replace(/^[\s([{"'*.]+|[\s)\]}"'*.]+$/gu, '');
  return LEVELS.has(bare.replace(/\s+/g, ' '));
}

/** A classification field marks its record unless it is empty or says that the record is ordinary. */
export const isMarkedClassification = (cell: Cell): boolean =>
  cell !== null && typeof cell === 'object' && !(cell instanceof Date) ? true : !HARMLESS.has(foldWord(cellText(cell)));
