import type { Language } from '../words/language.ts';
import { fill } from '../words/language.ts';
import { instantWords } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Offices keep Vietnamese time, wherever the reader sits (SEMANTICS §1). */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';
/** The same as milliseconds ahead of UTC, which never change there: for reckoning with whole days. */
export const OFFICE_OFFSET = 7 * HOUR;
const dateFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: OFFICE_ZONE, day: '2-digit', month: '2-digit', year: 'numeric' },
});
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: OFFICE_ZONE, hour: '2-digit', minute: '2-digit' });

/** `19/11/2026`. */
export const dateText = (at: number): string => dateFormat.format(at);
/** `10:40`. */
export const timeText = (at: number): string => timeFormat.format(at);

/** `12 giờ 10 phút`, `2 ngày 3 giờ`, `19 phút`: two units at most, whole minutes. */
export const spanText = (milliseconds: number, language: Language): string => {
  const words = instantWords[language];
  const span = Math.abs(milliseconds);
  const [days, hours, minutes] = [
    Math.floor(span / DAY),
    Math.floor((span % DAY) / HOUR),
    Math.floor((span % HOUR) / MINUTE),
  ];
  const parts: readonly (readonly [number, string])[] =
    days > 0
      ? [
          [days, words.day],
          [hours, words.hour],
        ]
      : [
          [hours, words.hour],
          [minutes, words.minute],
        ];
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length === 0 ? `0 ${words.minute}` : said.join(' ');
};

/** The larger of the two units alone: `19 giờ` of `19 giờ 10 phút`. */
const shortSpanText = (milliseconds: number, language: Language): string =>
  spanText(milliseconds, language).split(' ').slice(0, 2).join(' ');

/** Working time, said in hours and minutes only: a day of 24 hours means nothing there. */
export const workingSpanText = (milliseconds: number, language: Language): string => {
  const words = instantWords[language];
  const span = Math.abs(milliseconds);
  const [hours, minutes] = [Math.floor(span / HOUR), Math.floor((span % HOUR) / MINUTE)];
  if (hours === 0) return `${minutes} ${words.minute}`;
  return minutes === 0 ? `${hours} ${words.hour}` : `${hours} ${words.hour} ${minutes} ${words.minute}`;
};

/** `18/11/2026 15:05`; of today `15:05 hôm nay`. */
export const instantText = (at: number, now: number, language: Language): string =>
  dateText(at) === dateText(now)
    ? `${timeText(at)} ${instantWords[language].today}`
    : `${dateText(at)} ${timeText(at)}`;

/** Absolute and relative: `18/11/2026 15:05, 19 giờ trước`; `11:30 hôm nay, còn 50 phút`. */
export const bothTexts = (at: number, now: number, language: Language): string =>
  `${instantText(at, now, language)}, ${relativeText(at, now, language)}`;

/** The second half of it, where the two stand in two lines: `19 giờ trước`, `còn 50 phút`, `vừa xong`. */
export const relativeText = (at: number, now: number, language: Language): string => {
  const words = instantWords[language];
  if (Math.abs(at - now) < MINUTE) return words.now;
  return fill(at > now ? words.left : words.ago, { span: shortSpanText(at - now, language) });
};
