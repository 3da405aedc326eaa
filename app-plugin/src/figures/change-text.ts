import { periodText } from '@vnioc/contract/period-text.ts';
import type { ShownUnit } from '../words/figures.ts';
import { fixedText } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { figureWords } from './words.ts';

interface Compared {
  readonly value: number | null;
  readonly previous: { readonly period: string; readonly value: number } | null;
}

/** `+1,4 điểm`, `−3`, `0`: the difference as it is shown; of percentages in points, never in per cent. */
export const differenceText = (difference: number, shown: ShownUnit, language: Language): string => {
  const size = fixedText(Math.abs(difference / shown.factor), shown.decimals, language);
  const none = size === fixedText(0, shown.decimals, language);
  const sign = none ? '' : difference > 0 ? '+' : '−';
  return `${sign}${size}${shown.symbol === '%' ? ` ${figureWords[language].pointsUnit}` : ''}`;
};

/** `+1,4 điểm so với tuần 22/2024`: what it changed by, and against what. */
export const changeText = ({ value, previous }: Compared, shown: ShownUnit, language: Language): string => {
  const words = figureWords[language];
  if (previous === null || value === null) return words.noBefore;
  const period = periodText(previous.period, language);
  const change = differenceText(value - previous.value, shown, language);
  return change === differenceText(0, shown, language)
    ? fill(words.unchanged, { period })
    : fill(words.comparedWith, { change, period });
};
