import type { StatementLine } from '@vnioc/contract/accounting.ts';
import { instantText } from '../../instants/instant-text.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { accountingWords } from './words.ts';

/** `đã giải trình 18/11/2026 15:05, chờ IOC trả lời`: that a turn was explained, and what the center answered. */
export function explanationText(
  { givenAt, accepted }: Pick<NonNullable<StatementLine['explanation']>, 'givenAt' | 'accepted'>,
  now: number,
  language: Language,
): string {
  const words = accountingWords[language];
  const answer = accepted === null ? words.awaiting : accepted ? words.accepted : words.refused;
  return `${fill(words.explainedAt, { at: instantText(givenAt, now, language) })}, ${answer}`;
}
