/** What a cell may hold once a file, page or row was read. A `Date` carries local wall time in its UTC fields (XLSX). */
export type Cell = unknown;

const SPACES = /[\s\u00a0\u202f\u2007\u200b\ufeff]+/g;
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/** A cell as one line of NFC text without outer spaces; `''` for nothing. Objects and arrays are nothing. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return PLAIN.test(cell) ? cell : cell.normalize('NFC').replace(SPACES, ' ').trim();
  if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell);
  if (cell instanceof Date)
    return Number.isFinite(cell.getTime()) ? cell.toISOString().slice(0, 19).replace('T', ' ') : '';
  return '';
}

/** For comparing words: NFC, lower case, one spelling of Đ, single spaces. Diacritics count. */
export const foldWord = (text: string): string =>
  cellText(text).replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').toLowerCase();

/** For comparing names of columns: as `foldWord`, and without diacritics, spaces and punctuation. */
export const foldName = (text: string): string =>
  foldWord(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
