import type { QueryField } from './query.ts';
import { texts, type Language } from './texts.ts';

/** Fields with few fixed values: value → words. Wherever it fits, a template variable may be written instead. */
const FIXED = {
  level: ['province', 'district', 'commune', 'agency', 'school', 'facility'],
  cadence: ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'],
  step: ['week', 'month', 'quarter', 'year'],
  format: ['default', 'table', 'numeric'],
  groupBy: ['unit', 'domain', 'sop', 'severity'],
  severities: ['info', 'warning', 'critical'],
} as const satisfies Partial<Record<QueryField, readonly string[]>>;

type Word = keyof (typeof texts)['vi'];

const wordOf = (value: string, words: (typeof texts)[Language]): string =>
  Object.hasOwn(words, `value_${value}`) ? words[`value_${value}` as Word] : value;

/** The choices of a field in the person's language. */
export const choicesOf = (field: string, language: Language): Array<{ value: string; label: string }> =>
  Object.hasOwn(FIXED, field)
    ? FIXED[field as keyof typeof FIXED].map((value) => ({ value, label: wordOf(value, texts[language]) }))
    : [];
