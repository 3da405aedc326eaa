import type { Language } from '../words/language.ts';
import { eventWords } from './event-words.ts';

/** A clause that says nothing without its instant. */
const CLAUSE = /,? (đến|hạn là|hạn mới|hạn|until|newly due|due) \{\w+\}/g;

/** An event by its name alone, where nothing else of it is known: what its phrase would be filled with is left out. */
export const eventTitle = (type: string, language: Language): string => {
  const phrase = (eventWords[language] as Readonly<Record<string, string>>)[type] ?? type;
  const bare = phrase.replace(CLAUSE, '').replace(/\{\w+\}/g, '');
  const text = bare
    .replace(/\s+/g, ' ')
    .replace(/(\s*[,:]|\s+(to|by|at|of|for|which names))+\s*$/, '')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
