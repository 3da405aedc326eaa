/** Where a browser keeps the language its user chose, in the console, in our app or in a Grafana, which has no Vietnamese. */
export const LANGUAGE_KEY = 'vnioc.language';

/** What the user chose in this browser; null when nothing. */
export function languageChosen(): 'vi' | 'en' | null {
  const chosen = globalThis.localStorage?.getItem(LANGUAGE_KEY);
  return chosen === 'vi' || chosen === 'en' ? chosen : null;
}
