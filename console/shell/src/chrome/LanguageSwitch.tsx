import { RadioButtonGroup } from '@grafana/ui';
import { keepLanguage, language, type Language } from '../preferences.ts';
import { words } from '../words.ts';

const CHOICES: { readonly value: Language; readonly label: string; readonly ariaLabel: string }[] = [
  { value: 'vi', label: 'VI', ariaLabel: 'Tiếng Việt' },
  { value: 'en', label: 'EN', ariaLabel: 'English' },
];

/** Plugins read their language while they load, so the page is loaded again. */
const choose = (chosen: Language): void => {
  keepLanguage(chosen);
  window.location.reload();
};

export const LanguageSwitch = () => (
  <RadioButtonGroup size="sm" aria-label={words().language} options={CHOICES} value={language()} onChange={choose} />
);
