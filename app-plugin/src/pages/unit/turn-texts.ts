import type { WorkTurn } from '@vnioc/contract/unit-work.ts';
import { workingSpanText } from '../../instants/instant-text.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { explanationText } from '../accounting/explanation-text.ts';
import { unitWords } from './words.ts';

export interface TurnTexts {
  /** In whose hands, and whether it is there still. */
  readonly who: string;
  /** What else is to be said: off hours, lateness, what was said about it. */
  readonly rest: readonly string[];
}

/** A turn in words; the parts of its length are those of the bar. */
export function turnTexts(
  { holder, holderName, line, to, offClockMs, overdueMs, excused, explanation }: WorkTurn,
  language: Language,
  now: number,
): TurnTexts {
  const words = unitWords[language];
  const name =
    holder.kind === 'ioc'
      ? words.turnIoc
      : holder.kind === 'citizen'
        ? words.turnCitizen
        : (holderName?.[language] ?? '');
  const parts = [name, line === 'support' ? words.supporting : null, to === null ? words.turnOpen : null];
  const rest = [
    offClockMs > 0 ? fill(words.turnOff, { span: workingSpanText(offClockMs, language) }) : null,
    overdueMs > 0 ? fill(words.turnLate, { span: workingSpanText(overdueMs, language) }) : null,
    excused ? words.turnExcused : null,
    explanation === null ? null : explanationText(explanation, now, language),
  ];
  const isText = (text: string | null): text is string => text !== null;
  return { who: parts.filter(isText).join(', '), rest: rest.filter(isText) };
}
