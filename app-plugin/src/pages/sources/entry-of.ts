import type { NewEntry } from '@vnioc/contract/entries.ts';
import type { ShownUnit } from '../../words/figures.ts';

/** What a person typed, as it stands in the fields. */
export interface Typed {
  readonly source: string;
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  /** In the shown unit: 98,1 for 98,1%. */
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly document: string;
  readonly note: string;
}

/** Vietnamese and English decimal marks alike; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replaceAll(' ', '');
  const dotted = plain.includes(',') ? plain.replaceAll('.', '').replace(',', '.') : plain;
  return /^-?\d+(\.\d+)?$/.test(dotted) ? Number(dotted) : null;
}

/** Twelve digits are what a person may mean; 98,1 × 0,01 is 0,981 and nothing behind it. */
const inBase = (value: number, { factor }: ShownUnit): number => Number((value * factor).toPrecision(12));

/** The body of `POST /api/v1/entries`; null while something is missing or no number. */
export function entryOf(typed: Typed, shown: ShownUnit | undefined): NewEntry | null {
  const { source, indicator, unit, period, document, note } = typed;
  if (shown === undefined || [source, indicator, unit, period, document].some((text) => text.trim() === ''))
    return null;
  const about = {
    source,
    indicator,
    unit,
    period: period.trim(),
    evidence: { document, ...(note === '' ? {} : { note }) },
  };
  if (typed.numerator !== '' || typed.denominator !== '') {
    const [numerator, denominator] = [readNumber(typed.numerator), readNumber(typed.denominator)];
    return numerator === null || denominator === null ? null : { ...about, numerator, denominator };
  }
  const value = readNumber(typed.value);
  return value === null ? null : { ...about, value: inBase(value, shown) };
}
