import type { Words } from '../texts.ts';

const FORMS: readonly (readonly [RegExp, (parts: readonly string[], words: Words) => string])[] = [
  [/^(\d{4})-(\d\d)$/, ([, year, month], words) => `${words.month} ${month}/${year}`],
  [/^(\d{4})-Q(\d)$/, ([, year, quarter], words) => `${words.quarter} ${quarter}/${year}`],
  [/^(\d{4})-W(\d\d)$/, ([, year, week], words) => `${words.week} ${week}/${year}`],
  [/^(\d{4})$/, ([, year], words) => `${words.year} ${year}`],
];

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A period key in words: `2024-06` of a report context is not the month of June (SEMANTICS §1). Others stay as they are. */
export const periodText = (period: string, words: Words): string => {
  const day = DAY.exec(period);
  if (day !== null) return day.slice(1).reverse().join('/');
  const [context, key] = period.startsWith('cal:') ? ['', period.slice(4)] : [`${words.reportPeriod} `, period];
  for (const [form, say] of FORMS) {
    const parts = form.exec(key);
    if (parts !== null) return context + say(parts, words);
  }
  return period;
};
