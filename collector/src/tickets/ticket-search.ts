import { foldText } from '../kernel/fold-text.ts';

/** A ticket's number as somebody says it: `21`, `0021/PĐH`, `2024-21`, `PH-2024-00021`. */
export interface SaidNumber {
  readonly running: number;
  /** Null: of any year. */
  readonly year: number | null;
}

/** What is looked for: words without accents, each the beginning of a word, and the number they may be. */
export interface SoughtWords {
  readonly words: readonly string[];
  readonly number: SaidNumber | null;
}

/** In this order a search answers: its number, what begins so, what has every word; null: not found. */
export type SearchRank = 0 | 1 | 2;

/** Said around a number, and no part of it. */
const AROUND = new Set(['ph', 'pdh', 'phieu', 'so', 'ticket', 'no']);
const YEAR = /^(19|20)\d\d$/;
const RUNNING = /^\d{1,9}$/;

export function soughtWords(text: string): SoughtWords {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  return { words, number: numberIn(words.filter((word) => !AROUND.has(word))) };
}

function numberIn(said: readonly string[]): SaidNumber | null {
  const [first = '', second] = said;
  if (said.length > 2 || ![first, second ?? first].every((part) => RUNNING.test(part))) return null;
  if (second === undefined) return { running: Number(first), year: null };
  if (YEAR.test(first)) return { running: Number(second), year: Number(first) };
  return YEAR.test(second) ? { running: Number(first), year: Number(second) } : null;
}

const NUMBER = /(\d{4})-(\d+)$/;

/** Year and running number of `PH-2024-00021`; null of another form. */
export function numberOf(number: string): { readonly year: number; readonly running: number } | null {
  const found = NUMBER.exec(number);
  return found === null ? null : { year: Number(found[1]), running: Number(found[2]) };
}

/**
 * The words a ticket is found by, as they are kept beside it: its number, the running number alone, and its title in both
 * languages. A title is made of names of the registers and never changes.
 */
export function wordsOfTicket(number: string, title: { readonly vi: string; readonly en: string }): string {
  const running = numberOf(number)?.running ?? '';
  return [number, String(running), title.vi, title.en].map(foldText).filter(Boolean).join(' ');
}

/** How well a ticket's words answer. The stores keep the same rule in SQL. */
export function rankOfTicket(number: string, words: string, sought: SoughtWords): SearchRank | null {
  if (sought.words.length === 0) return null;
  if (isNumber(number, sought.number)) return 0;
  if (words.startsWith(sought.words.join(' '))) return 1;
  return hasEveryWord(words, sought.words) ? 2 : null;
}

/** Each sought word is the beginning of one of these words. */
export const hasEveryWord = (words: string, sought: readonly string[]): boolean =>
  sought.every((word) => ` ${words}`.includes(` ${word}`));

function isNumber(number: string, said: SaidNumber | null): boolean {
  const own = numberOf(number);
  return own !== null && said !== null && own.running === said.running && [null, own.year].includes(said.year);
}
