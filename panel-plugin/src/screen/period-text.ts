import { periodText as plainText } from '@vnioc/contract/period-text.ts';
import type { Language, Words } from '../texts.ts';

/** Keys of whole weeks, months, quarters and years without `cal:` are of a report context. */
const OF_A_REPORT = /^\d{4}(-(W\d\d|Q[1-4]|\d\d))?$/;

/** A period key in words: `2024-06` of a report context is not the month of June (SEMANTICS §1). Others stay as they are. */
export const periodText = (period: string, words: Words, language: Language): string =>
  OF_A_REPORT.test(period) ? `${words.reportPeriod} ${plainText(period, language)}` : plainText(period, language);
