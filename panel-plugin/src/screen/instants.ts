import { dateTimeFormat } from '@grafana/data';
import type { Words } from '../texts.ts';

export interface Now {
  readonly now: number;
  readonly timeZone: string;
  readonly words: Words;
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

/** Short, for the head of a column: the day, or the hour of today. */
export const shortUntilText = (until: number, context: Now): string =>
  dayText(until, context) === dayText(context.now, context) ? timeText(until, context) : dayText(until - 1, context);

/** The day until which a period speaks: its end is the midnight after it. */
export const untilText = (periodEnd: number, context: Now): string =>
  timeText(periodEnd, context) === '00:00' ? dayText(periodEnd - 1, context) : instantText(periodEnd, context);
