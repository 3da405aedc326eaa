import { spanText } from '../instants/instant-text.ts';
import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { frameWords } from './words.ts';

const MINUTE = 60_000;
const STEP_SECONDS = 5;

/** `Không trực tiếp, đọc 15 giây trước`: in steps of five seconds, then in minutes. */
export function ageText(age: number, language: Language): string {
  const words = frameWords[language];
  const seconds = Math.floor(age / 1000 / STEP_SECONDS) * STEP_SECONDS;
  if (seconds === 0) return words.justRead;
  const span = age < MINUTE ? fill(words.seconds, { n: seconds }) : spanText(age, language);
  return fill(words.readAgo, { span });
}
