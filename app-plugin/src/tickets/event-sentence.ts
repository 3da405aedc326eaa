import { instantText } from '../instants/instant-text.ts';
import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { eventWords, wordsInEvents } from './event-words.ts';
import { roleWords, severityWords } from './words.ts';

/** What a sentence about an event needs beside the event itself. */
export interface Telling {
  readonly language: Language;
  readonly now: number;
  readonly unitName: (id: string) => string;
  /** What a step of the SOP is; its id where the SOP is not known. */
  readonly stepName: (id: string) => string;
}

const INSTANTS: ReadonlySet<string> = new Set(['committedAt', 'resolveDueAt', 'dueAt']);
const UNITS: ReadonlySet<string> = new Set(['unit', 'lead', 'rightUnit']);

/** One phrase for an event of the ledger, in the reader's language. An event of a later version is told by its name. */
export function eventSentence(type: string, event: Readonly<Record<string, unknown>>, telling: Telling): string {
  const known = eventWords[telling.language] as Readonly<Record<string, string>>;
  const phrase = known[type];
  if (phrase === undefined) return type;
  const said = Object.entries(event).map(([name, value]) => [name, valueText(name, value, telling)] as const);
  return fill(phrase, Object.fromEntries(said));
}

function valueText(name: string, value: unknown, telling: Telling): string {
  const { language, now, unitName, stepName } = telling;
  const words = wordsInEvents[language] as Readonly<Record<string, string>>;
  if (typeof value === 'boolean') return name === 'satisfied' ? satisfaction(value, words) : answer(name, value, words);
  if (typeof value === 'number') return INSTANTS.has(name) ? instantText(value, now, language) : String(value);
  if (Array.isArray(value)) return value.map((one) => oneOfList(name, String(one), telling)).join(', ');
  if (typeof value !== 'string') return '';
  if (name === 'step') return stepName(value);
  if (UNITS.has(name)) return unitName(value);
  if (name === 'severity') return (severityWords[language] as Readonly<Record<string, string>>)[value] ?? value;
  return words[value] ?? value;
}

const oneOfList = (name: string, one: string, { language, unitName }: Telling): string =>
  name === 'units' ? unitName(one) : ((roleWords[language] as Readonly<Record<string, string>>)[one] ?? one);

const satisfaction = (value: boolean, words: Readonly<Record<string, string>>): string =>
  (value ? words['satisfied'] : words['dissatisfied']) ?? '';

const answer = (name: string, value: boolean, words: Readonly<Record<string, string>>): string =>
  (name === 'accepted' ? words[value ? 'accepted' : 'refused'] : words[value ? 'yes' : 'no']) ?? '';
