import type { TargetSaid } from '@vnioc/contract/leaders-overview.ts';
import { firstBound } from '@vnioc/contract/target-line.ts';
import type { ShownUnit } from '../words/figures.ts';
import { figureText, numberText, symbolFree } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { figureWords } from './words.ts';

/** A target is short: its unit stands with the figure. */
const bound = (value: number, { relative }: TargetSaid, shown: ShownUnit, language: Language): string =>
  relative ? `${numberText(value, language, 2)}×` : (figureText(value, symbolFree(shown), language) ?? '');

/** `≥ 87,4%`, `≤ 10,0%`, `0`, `85,0% – 100,0%`, `≤ 5 ở mỗi đơn vị`; null when nothing is aimed at. */
export const targetText = (target: TargetSaid | null, shown: ShownUnit, language: Language): string | null => {
  if (target === null) return null;
  const words = figureWords[language];
  const [low, high] = [firstBound(target.low), firstBound(target.high)];
  const said = boundsText(low, high, target, (value) => bound(value, target, shown, language));
  if (said === null) return null;
  if (target.relative) return fill(words.ofBaseline, { bound: said, reference: target.reference ?? '' });
  return target.perUnit ? fill(words.ofEachUnit, { bound: said }) : said;
};

function boundsText(
  low: number | null,
  high: number | null,
  { kind }: TargetSaid,
  say: (value: number) => string,
): string | null {
  if (low !== null && high !== null) return `${say(low)} – ${say(high)}`;
  if (low !== null) return `≥ ${say(low)}`;
  if (high === null) return null;
  return kind === 'zero' && high === 0 ? '0' : `≤ ${say(high)}`;
}

/** What is warned of and what is critical, on either side. */
export const thresholdTexts = (target: TargetSaid | null, shown: ShownUnit, language: Language): readonly string[] => {
  if (target === null) return [];
  const words = figureWords[language];
  const side = (of: TargetSaid['low'], both: string, warningOnly: string, criticalOnly: string): readonly string[] => {
    if (of === null) return [];
    const warning = of.warning ?? of.target;
    const values = {
      warning: warning === null ? '' : bound(warning, target, shown, language),
      critical: of.critical === null ? '' : bound(of.critical, target, shown, language),
    };
    if (of.critical === null) return warning === null ? [] : [fill(warningOnly, values)];
    return [fill(of.warning === null ? criticalOnly : both, values)];
  };
  return [
    ...side(target.low, words.low, words.lowWarning, words.lowCritical),
    ...side(target.high, words.high, words.highWarning, words.highCritical),
  ];
};
