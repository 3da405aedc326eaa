import type { Procedure } from '@vnioc/contract/ticket-time.ts';
import type { Language } from '../words/language.ts';

/** What is to be done in a step of the SOP. */
export const stepAction = (
  { action, actionEn }: Pick<Procedure['steps'][number], 'action' | 'actionEn'>,
  language: Language,
): string => (language === 'en' ? actionEn : action);
