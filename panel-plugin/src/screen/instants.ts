import { dateTimeFormat } from '@grafana/data';
import type { Language, Words } from '../texts.ts';

export interface Now {
  readonly now: number;
  readonly timeZone: string;
  readonly words: Words;
  readonly language: Language;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `4 ngày`, `17 giờ`, `2 phút`: how long, in one unit. */
export const spanText = (milliseconds: number, { words }: Pick<Now, 'words'>): string => {
  const span = Math.abs(milliseconds);
  if (span >= DAY) return `${Math.floor(span / DAY)} ${words.day}`;
  if (span >= HOUR) return `${Math.floor(span / HOUR)} ${words.hour}`;
  return `${Math.floor(span / MINUTE)} ${words.minute}`;
};

/** `16/11/2026 08:00`; today by the hour alone: `08:00 hôm nay`. */
export const instantText = (at: number, context: Now): string => {
  const [day, time] = [dayText(at, context), timeText(at, context)];
  return day === dayText(context.now, context) ? `${time} ${context.words.today}` : `${day} ${time}`;
};

type Zone = Pick<Now, 'timeZone'>;
const dayText = (at: number, { timeZone }: Zone): string => dateTimeFormat(at, { timeZone, format: 'DD/MM/YYYY' });
const timeText = (at: number, { timeZone }: Zone): string => dateTimeFormat(at, { timeZone, format: 'HH:mm' });

/** Absolute and relative: `16/11/2026 08:00, 3 ngày trước`; `11:30 hôm nay, còn 50 phút`. */
export const bothTexts = (at: number, context: Now): string => {
  const span = spanText(at - context.now, context);
  const { past, left } = context.words;
  return `${instantText(at, context)}, ${at > context.now ? `${left} ${span}` : `${span} ${past}`}`;
};

/** Short, for the head of a column: the last day of a period, `hôm nay` when that is today, or the hour of an instant of today. */
export const shortUntilText = (until: number, context: Now): string => {
  const days = daysOld(until, context);
  if (days !== null) return days === 0 ? context.words.today : dayText(until - 1, context);
  return dayText(until, context) === dayText(context.now, context) ? timeText(until, context) : dayText(until, context);
};

/** How long ago that was, in days of the calendar where it is a day; '' for today. */
export const ageText = (until: number, context: Now): string => {
  const days = daysOld(until, context);
  if (days === null) return spanText(context.now - until, context);
  return days === 0 ? '' : `${days} ${context.words.day}`;
};

/** The day until which a period speaks, its end is the midnight after it: `30/05/2024, 6 ngày trước`, `hôm nay`. */
export const untilText = (periodEnd: number, context: Now): string => {
  const days = daysOld(periodEnd, context);
  if (days === null) return bothTexts(periodEnd, context);
  if (days === 0) return context.words.today;
  return `${dayText(periodEnd - 1, context)}, ${days} ${context.words.day} ${context.words.past}`;
};

/** Days from the last day of a period to today, 0 while it runs; null of an end within a day, which is an instant. */
const daysOld = (periodEnd: number, context: Now): number | null => {
  if (periodEnd <= context.now && timeText(periodEnd, context) !== '00:00') return null;
  const days = Math.round((startOfDay(context.now, context) - startOfDay(periodEnd - 1, context)) / DAY);
  return Math.max(0, days);
};

const startOfDay = (at: number, { timeZone }: Zone): number =>
  Date.parse(`${dateTimeFormat(at, { timeZone, format: 'YYYY-MM-DD' })}T00:00Z`);
