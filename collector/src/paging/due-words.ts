import type { Instant } from '../kernel/clock.ts';
import { DAY, HOUR, MINUTE, dateOf, localIso } from '../kernel/local-date.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { measure } from '../kernel/working-time.ts';

export interface Words {
  readonly vi: string;
  readonly en: string;
}

const clockTime = (at: Instant): string => localIso(at).slice(11, 16);
const day = (at: Instant): string => dateOf(at).split('-').reverse().join('/');

/** `14:00 hôm nay`, or `17/11/2026 16:30`. */
export const instantWords = (at: Instant, now: Instant): Words =>
  dateOf(at) === dateOf(now)
    ? { vi: `${clockTime(at)} hôm nay`, en: `${clockTime(at)} today` }
    : { vi: `${day(at)} ${clockTime(at)}`, en: `${day(at)} ${clockTime(at)}` };

/** `1 giờ 20 phút`; from three days of the wall clock on, days and hours. */
export function spanWords(span: number, clock: 'working' | 'elapsed'): Words {
  if (span < MINUTE) return { vi: 'dưới 1 phút', en: 'less than 1 min' };
  const days = clock === 'elapsed' && span >= 3 * DAY ? Math.floor(span / DAY) : 0;
  const hours = Math.floor((span - days * DAY) / HOUR);
  const minutes = days > 0 ? 0 : Math.floor((span % HOUR) / MINUTE);
  const parts = [[days, 'ngày', 'd'] as const, [hours, 'giờ', 'h'] as const, [minutes, 'phút', 'min'] as const];
  const said = parts.filter(([amount]) => amount > 0);
  return {
    vi: said.map(([amount, vi]) => `${amount} ${vi}`).join(' '),
    en: said.map(([amount, , en]) => `${amount} ${en}`).join(' '),
  };
}

/** `Còn 1 giờ 20 phút làm việc, hạn 14:00 hôm nay`: relative by the clock of the deadline, and absolute. */
export function dueWords(calendar: WorkingCalendar, dueAt: Instant, clock: 'working' | 'elapsed', now: Instant): Words {
  const late = now > dueAt;
  const [from, to] = late ? [dueAt, now] : [now, dueAt];
  const span = spanWords(clock === 'working' ? measure(calendar, from, to) : to - from, clock);
  const [vi, en] = clock === 'working' ? [' làm việc', ' of work'] : [' (24/7)', ' (24/7)'];
  const at = instantWords(dueAt, now);
  return {
    vi: `${late ? 'Quá' : 'Còn'} ${span.vi}${vi}, hạn ${at.vi}`,
    en: `${span.en}${en} ${late ? 'overdue' : 'left'}, due ${at.en}`,
  };
}

/** For the middle of a sentence: `Nhận: còn 30 phút làm việc …`. */
export const inSentence = ({ vi, en }: Words): Words => ({
  vi: vi.charAt(0).toLowerCase() + vi.slice(1),
  en: en.charAt(0).toLowerCase() + en.slice(1),
});
