import { languageChosen } from '@vnioc/contract/language-chosen.ts';
import { createContext, useContext } from 'react';

export type Language = 'vi' | 'en';

/** What the user chose in this browser, else what the administrator set, else Vietnamese. */
export const languageOf = (settings: { readonly language?: Language } | undefined): Language =>
  languageChosen() ?? settings?.language ?? 'vi';

export const LanguageContext = createContext<Language>('vi');

export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of one page in both languages; a key that is missing in one of them does not compile. */
export type Dictionary<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

export const dictionary = <K extends string>(
  vi: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>>,
): Dictionary<K> => ({ vi, en });

export const useWords = <K extends string>(words: Dictionary<K>): Readonly<Record<K, string>> => words[useLanguage()];

/** The name of a register's row in the reader's language. */
export const nameIn = (language: Language, row: { readonly name: string; readonly nameEn?: string | null }): string =>
  language === 'en' && row.nameEn ? row.nameEn : row.name;

/** Fills `{name}` in a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
