import type { NumberStyle } from '../../catalog/source-spec.ts';
import { cellText, type Cell } from './cell-text.ts';

/** `restyled`: understood although not written in the declared style (counted as corrected). */
export type NumberReading =
  | {
      readonly ok: true;
      readonly value: number;
      readonly percent: boolean;
      readonly restyled: boolean;
      readonly words: string;
    }
  | { readonly ok: false; readonly why: 'missing value' | 'not a number' | 'ambiguous' };

const MISSING: NumberReading = { ok: false, why: 'missing value' };
const NO_NUMBER: NumberReading = { ok: false, why: 'not a number' };
const AMBIGUOUS: NumberReading = { ok: false, why: 'ambiguous' };

const SIMPLE = /^-?\d{1,15}$/;
const NOTHING = /^(?:[-–—−.…/]+|n\/a|null|không có|kxđ)$/i;
const PARTS = /^(\()?([-+−])?([\d.,' ]*\d)(e[-+]?\d{1,3})?(\))?\s*(%|[^\d.,()%]*)(\))?$/iu;
const GROUPED = { '.': /^\d{1,3}(?:\.\d{3})+$/, ',': /^\d{1,3}(?:,\d{3})+$/ } as const;
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number as people and machines here write it: `1.234,56` (vi), `1,234.56` (plain), `12 345`, `(123)` = −123,
 * `98 %`, and with words behind it (`12,5 triệu đồng`: the words are handed back). Empty cells and dashes are missing
 * values, not zeros. `auto` refuses `1.234` alone, which is 1234 here and 1.234 elsewhere.
 */
export function readNumber(cell: Cell, style: NumberStyle): NumberReading {
  if (typeof cell === 'number') return Number.isFinite(cell) ? found(cell) : NO_NUMBER;
  if (typeof cell === 'string' && SIMPLE.test(cell)) return found(Number(cell));
  if (typeof cell === 'boolean' || cell instanceof Date) return NO_NUMBER;
  if (typeof cell === 'object' && cell !== null) return NO_NUMBER;
  const text = cellText(cell);
  if (text === '' || NOTHING.test(text)) return MISSING;
  return readText(text, style);
}

function readText(text: string, style: NumberStyle): NumberReading {
  const [, open, sign, digits, exponent, close, tail = '', lateClose] = PARTS.exec(text) ?? [];
  if (digits === undefined || Boolean(open) !== Boolean(close ?? lateClose)) return NO_NUMBER;
  const written = digits.replace(/(?<=\d)[' ](?=\d{3}(?:\D|$))/g, '');
  if (/[' ]/.test(written)) return NO_NUMBER;
  const read = bySeparators(written, style);
  if (typeof read === 'string') return read === 'ambiguous' ? AMBIGUOUS : NO_NUMBER;
  const size = Number(read.digits + (exponent ?? ''));
  if (!Number.isFinite(size)) return NO_NUMBER;
  const negative = Boolean(open) || sign === '-' || sign === '−';
  return {
    ok: true,
    value: negative ? -size : size,
    percent: tail === '%',
    restyled: read.restyled,
    words: tail === '%' ? '' : tail.trim(),
  };
}

type Separated = { readonly digits: string; readonly restyled: boolean };

function bySeparators(text: string, style: NumberStyle): Separated | 'ambiguous' | 'none' {
  if (/^\d+$/.test(text)) return { digits: text, restyled: false };
  if (style === 'auto') {
    if (ONE_GROUP.test(text)) return 'ambiguous';
    const digits = asStyle(text, '.') ?? asStyle(text, ',');
    return digits === null ? 'none' : { digits, restyled: false };
  }
  const decimal = style === 'plain' ? '.' : ',';
  const declared = asStyle(text, decimal);
  if (declared !== null) return { digits: declared, restyled: false };
  const other = ONE_GROUP.test(text) ? null : asStyle(text, decimal === '.' ? ',' : '.');
  return other === null ? 'none' : { digits: other, restyled: true };
}

/** Digits with a decimal point, if the text is well formed with this decimal mark and the other one for thousands. */
function asStyle(text: string, decimal: '.' | ','): string | null {
  const thousands = decimal === '.' ? ',' : '.';
  const cut = text.indexOf(decimal);
  const whole = cut < 0 ? text : text.slice(0, cut);
  const fraction = cut < 0 ? '' : text.slice(cut + 1);
  if (cut >= 0 && !/^\d+$/.test(fraction)) return null;
  if (whole !== '' && !/^\d+$/.test(whole) && !GROUPED[thousands].test(whole)) return null;
  return `${whole.replaceAll(thousands, '') || '0'}${cut < 0 ? '' : `.${fraction}`}`;
}

const found = (value: number): NumberReading => ({ ok: true, value, percent: false, restyled: false, words: '' });
