import { texts } from './texts.ts';
import type { Language } from './texts.ts';

/** Says what the app is for and, plainly, that its working pages are not there yet. */
export const Introduction = ({ language }: { language: Language }) => (
  <>
    <p>{texts[language].purpose}</p>
    <p>{texts[language].notYet}</p>
    <p>{texts[language].meanwhile}</p>
  </>
);
