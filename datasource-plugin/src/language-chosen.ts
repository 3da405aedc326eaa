import type { Language } from './texts.ts';

/** Where a browser keeps the language its user chose, in the console or in our app: Grafana has no Vietnamese. */
const KEPT = 'vnioc.language';

/** What the user chose in this browser; null when nothing. */
export function languageChosen(): Language | null {
  const chosen = globalThis.localStorage?.getItem(KEPT);
  return chosen === 'vi' || chosen === 'en' ? chosen : null;
}
