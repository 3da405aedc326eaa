import type { Language } from './texts.ts';

/** What the author of a dashboard chooses. */
export interface StatusBoardOptions {
  language: Language;
}
