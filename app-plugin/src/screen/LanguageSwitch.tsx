import { RadioButtonGroup } from '@grafana/ui';
import { isInConsole } from '../collector/live/console-events.ts';
import { LANGUAGE_KEY } from '@vnioc/contract/language-chosen.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { frameWords } from './words.ts';

const CHOICES: { readonly value: Language; readonly label: string; readonly ariaLabel: string }[] = [
  { value: 'vi', label: 'VI', ariaLabel: 'Tiếng Việt' },
  { value: 'en', label: 'EN', ariaLabel: 'English' },
];

/** Board and data source read the language while they load, so the page is loaded again. */
const choose = (chosen: Language): void => {
  localStorage.setItem(LANGUAGE_KEY, chosen);
  window.location.reload();
};

/** Grafana has no Vietnamese, so nothing of it switches our pages; the console has a switch of its own. */
export const LanguageSwitch = () => {
  const [language, words] = [useLanguage(), useWords(frameWords)];
  if (isInConsole()) return null;
  return <RadioButtonGroup aria-label={words.language} options={CHOICES} value={language} onChange={choose} />;
};
