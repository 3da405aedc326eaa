import type { Language } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** How the office writes a figure: `value / factor symbol` (the register's shown unit). */
export interface ShownUnit {
  readonly symbol: string;
  readonly symbolEn: string;
  readonly factor: number;
  readonly decimals: number;
}

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export const numberText = (value: number, language: Language, decimals = 1): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);

/** `1.234,50`: always so many decimals. */
export const fixedText = (value: number, decimals: number, language: Language): string => {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(LOCALES[language], digits).format(value);
};

/** The percent sign stands with its number; every other unit is said elsewhere. */
export const symbolFree = (shown: ShownUnit): ShownUnit =>
  shown.symbol === '%' ? shown : { ...shown, symbol: '', symbolEn: '' };

/** `91,2%` of a ratio 0..1. */
export const percentText = (ratio: number, language: Language): string => `${numberText(ratio * 100, language)}%`;

/** `98,1%`, `1 ổ dịch`; null when there is none: the caller says so in words, never as 0. */
export const figureText = (value: number | null, shown: ShownUnit, language: Language): string | null => {
  if (value === null) return null;
  const text = fixedText(value / shown.factor, shown.decimals, language);
  const symbol = language === 'en' ? shown.symbolEn : shown.symbol;
  if (symbol === '') return text;
  return symbol === '%' ? `${text}%` : `${text} ${symbol}`;
};
