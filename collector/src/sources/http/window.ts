import { addDays, dateOf, isLocalDate, localDate, type LocalDate } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { DayWindow } from './http-connection.ts';

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The days of one request: from the last committed day, some days before it again, `days` at most (one more than the
 * overlap at least, so that every request comes nearer to today).
 */
export function daysToAsk(window: DayWindow, lastDay: string | null, at: Instant): Days {
  const today = dateOf(at);
  const last = lastDay !== null && isLocalDate(lastDay) ? lastDay : null;
  const wanted = last === null ? firstDay(window.since, today) : addDays(last, -window.overlapDays);
  const from = wanted > today ? today : wanted;
  const full = addDays(from, window.days - 1);
  const end = last !== null && full <= last ? addDays(last, 1) : full;
  return { from, to: end < today ? end : today };
}

function firstDay(since: string, today: LocalDate): LocalDate {
  if (isLocalDate(since)) return since;
  const [, count = '0', unit = 'D'] = /^P(\d+)([DWMY])$/.exec(since) ?? [];
  const back = Number(count);
  if (unit === 'D' || unit === 'W') return addDays(today, -back * (unit === 'W' ? 7 : 1));
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back * (unit === 'Y' ? 12 : 1);
  return localDate(
    `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`,
  );
}

/** Writes `{{from}}`, `{{to}}`, `{{date}}` in the format of the upstream; `encode` for URLs. */
export function fillDays(
  text: string,
  days: Days,
  format: DayWindow['format'],
  encode: (value: string) => string,
): string {
  const value = {
    from: formatDay(days.from, format, 'start'),
    to: formatDay(days.to, format, 'end'),
    date: formatDay(days.to, format, 'end'),
  };
  return text.replace(/\{\{\s*(from|to|date)\s*\}\}/g, (_, name: keyof typeof value) => encode(value[name]));
}

function formatDay(date: LocalDate, format: DayWindow['format'], side: 'start' | 'end'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const time = side === 'start' ? '00:00:00' : '23:59:59';
  const forms: Readonly<Record<DayWindow['format'], string>> = {
    'yyyy-MM-dd': date,
    'dd/MM/yyyy': `${day}/${month}/${year}`,
    yyyyMMdd: `${year}${month}${day}`,
    yyyyMMddHHmmss: `${year}${month}${day}${time.replaceAll(':', '')}`,
    iso: `${date}T${time}+07:00`,
    'yyyy-MM': `${year}-${month}`,
    'MM/yyyy': `${month}/${year}`,
    yyyy: year,
  };
  return forms[format];
}
