import { foldWord } from './cell-text.ts';

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    đồng: 1,
    đ: 1,
    vnd: 1,
    vnđ: 1,
    nghìn: 1e3,
    'nghìn đồng': 1e3,
    ngàn: 1e3,
    'ngàn đồng': 1e3,
    '1000 đồng': 1e3,
    '1.000 đồng': 1e3,
    'thousand vnd': 1e3,
    triệu: 1e6,
    'triệu đồng': 1e6,
    tr: 1e6,
    trđ: 1e6,
    'tr.đ': 1e6,
    'tr.đồng': 1e6,
    'million vnd': 1e6,
    tỷ: 1e9,
    'tỷ đồng': 1e9,
    tỉ: 1e9,
    'tỉ đồng': 1e9,
    'billion vnd': 1e9,
    'nghìn tỷ': 1e12,
    'nghìn tỷ đồng': 1e12,
    '%': 0.01,
    'phần trăm': 0.01,
    percent: 0.01,
  }),
);

/** Base units in one of the named measure ("triệu đồng" → 1e6, "%" → 0.01); null when the words name none. */
export const measureOf = (words: string): number | null =>
  WORDS.get(
    foldWord(words)
      .replace(/^\(?(?:đvt|đơn vị(?: tính)?)\s*:?\s*/u, '')
      .replace(/\)$/, ''),
  ) ?? null;

/** Multiplies without leaving decimal dust: 57 × 0.01 is 0.57, 1234.567 × 1e6 is 1234567000. */
export function scaled(value: number, factor: number): number {
  if (factor === 1) return value;
  const inverse = Math.round(1 / factor);
  if (factor < 1 && Math.abs(inverse * factor - 1) < 1e-12) return value / inverse;
  return Number((value * factor).toPrecision(15));
}
