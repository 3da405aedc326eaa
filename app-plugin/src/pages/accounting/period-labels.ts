import { periodLabel } from '@vnioc/contract/period-text.ts';
import type { Language } from '../../words/language.ts';
import { FIRST_DAY } from './periods.ts';

/** `Tháng 6/2024, 15/05–14/06`: a report month and the days it runs over. */
export function reportMonthLabel(period: string, language: Language): string {
  const [, month] = /^\d{4}-(\d\d)$/.exec(period) ?? [];
  if (month === undefined) return periodLabel(period, language);
  const before = String(((Number(month) + 10) % 12) + 1).padStart(2, '0');
  return `${periodLabel(period, language)}, ${FIRST_DAY}/${before}–${FIRST_DAY - 1}/${month}`;
}
