import { formattedValueToString, getDisplayProcessor } from '@grafana/data';
import type { Field, GrafanaTheme2 } from '@grafana/data';
import type { ShownFigure } from '../board/board.ts';
import type { Language } from '../texts.ts';

/** How the office writes a figure: `value / factor symbol` (the register's shown unit). */
export interface ShownUnit {
  readonly symbol: string;
  readonly factor: number;
  readonly decimals: number;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export const numberText = (value: number, language: Language, decimals?: number | null): string => {
  const key = `${language} ${decimals ?? ''}`;
  const digits =
    typeof decimals === 'number'
      ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
      : { maximumFractionDigits: 2 };
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], digits);
  formats.set(key, format);
  const text = format.format(value);
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text;
};

export type ShowFigure = (value: number) => ShownFigure;

export const byShownUnit =
  ({ symbol, factor, decimals }: ShownUnit, language: Language): ShowFigure =>
  (value) => ({ text: numberText(value / factor, language, decimals), symbol });

/** By the unit of Grafana's field options, where the frame does not bring the register's own. */
export const byField = (field: Field, language: Language, theme: GrafanaTheme2): ShowFigure => {
  const { unit, decimals } = field.config;
  if (unit === undefined || unit === '' || unit === 'none' || unit === 'short')
    return (value) => ({ text: numberText(value, language, decimals), symbol: '' });
  if (unit === 'percent' || unit === 'percentunit') {
    const factor = unit === 'percent' ? 1 : 100;
    return (value) => ({ text: numberText(value * factor, language, decimals ?? undefined), symbol: '%' });
  }
  if (unit.startsWith('suffix:'))
    return (value) => ({ text: numberText(value, language, decimals), symbol: unit.slice('suffix:'.length).trim() });
  if (unit === 'currencyVND') return (value) => ({ text: numberText(value, language, decimals ?? 0), symbol: '₫' });
  const display = field.display ?? getDisplayProcessor({ field, theme });
  return (value) => ({ text: inWords(formattedValueToString(display(value)), language), symbol: '' });
};

/** Grafana writes `1.25 MB`; a Vietnamese reader takes that point for thousands. */
const inWords = (text: string, language: Language): string =>
  language === 'en' ? text : text.replace(/\d[\d,]*(?:\.\d+)?/g, swapMarks);

const swapMarks = (digits: string): string => digits.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
