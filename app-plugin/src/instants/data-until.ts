import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { bothTexts, dateText, OFFICE_OFFSET } from './instant-text.ts';
import { instantWords } from './words.ts';

const DAY = 86_400_000;

const dayNumber = (at: number): number => Math.floor((at + OFFICE_OFFSET) / DAY);

/**
 * Until when a figure speaks: `30/05/2024, 6 ngày trước`, `hôm nay`. A period that ends at midnight has data until its last
 * day, one that still runs until today: these are days, and no hour is said of them. Any other end is an instant.
 */
export function dataUntilText(periodEnd: number, now: number, language: Language): string {
  const words = instantWords[language];
  if (!endsWithDay(periodEnd) && periodEnd <= now) return bothTexts(periodEnd, now, language);
  const days = daysSince(periodEnd, now);
  if (days <= 0) return words.today;
  return `${dateText(periodEnd - 1)}, ${fill(words.ago, { span: `${days} ${words.day}` })}`;
}

/** The same as short as a wall or a column needs it: `30/05/2024, 6 ngày`. */
export function shortUntilText(periodEnd: number, now: number, language: Language): string {
  const words = instantWords[language];
  const days = daysSince(periodEnd, now);
  return days <= 0 ? words.today : `${dateText(periodEnd - 1)}, ${days} ${words.day}`;
}

const endsWithDay = (at: number): boolean => (at + OFFICE_OFFSET) % DAY === 0;

/** Whole days of the calendar from the last day of a period to today. */
const daysSince = (periodEnd: number, now: number): number => dayNumber(now) - dayNumber(periodEnd - 1);
