import { LANGUAGE_KEY } from '@vnioc/contract/language-chosen.ts';

export type Language = 'vi' | 'en';
export type ThemeChoice = 'light' | 'dark' | 'system';

const THEME = 'vnioc.theme';

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // storage may be forbidden; then nothing is kept
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // as above
  }
}

/** Kept per browser; the pages of the app read the same name. */
export const language = (): Language => (kept(LANGUAGE_KEY) === 'en' ? 'en' : 'vi');
export const keepLanguage = (chosen: Language): void => keep(LANGUAGE_KEY, chosen);

export function themeChoice(): ThemeChoice {
  const said = kept(THEME);
  return said === 'light' || said === 'dark' ? said : 'system';
}
export const keepTheme = (chosen: ThemeChoice): void => keep(THEME, chosen);

/** What a choice means on this machine at the moment. */
export const themeOf = (choice: ThemeChoice): 'light' | 'dark' =>
  choice === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : choice;
