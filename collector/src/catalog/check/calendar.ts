import { addDays, localDate, weekdayOf } from '../../kernel/local-date.ts';
import { overlap, type Validity } from '../../kernel/validity.ts';
import { toMinutes, type CalendarEntry } from '../shape/calendar.ts';
import type { SpecialDay } from '../calendar.ts';
import type { Check, Finding, Item, Registers } from './registers.ts';

type Season = CalendarEntry['seasons'][number];

/** Sessions are in order and apart, seasons do not compete, and a swapped day has its partner. */
export const checkCalendar: Check = (registers) => [
  ...registers.seasons.flatMap(sessionsOf),
  ...registers.seasons.flatMap((season, at) => rivalsOf(season, registers.seasons.slice(0, at))),
  ...gapsIn(registers.seasons),
  ...registers.days.flatMap((day) => partnerOf(day, registers)),
];

function sessionsOf({ value, path }: Item<Season>): readonly Finding[] {
  const minutes = value.sessions.flat().map(toMinutes);
  if (minutes.every((minute, at) => at === 0 || minute > (minutes[at - 1] ?? -1))) return [];
  return [
    {
      register: 'calendar',
      path: [...path, 'sessions'],
      vi: `các buổi làm việc của mùa "${value.id}" chồng lên nhau hoặc sai thứ tự; hãy sửa giờ`,
      en: `the sessions of season "${value.id}" overlap or are out of order; correct the times`,
    },
  ];
}

/** A season that returns every year wins over one that holds all year; two of the same sort must not meet. */
function rivalsOf({ value, path }: Item<Season>, earlier: readonly Item<Season>[]): readonly Finding[] {
  const rival = earlier.find(
    ({ value: other }) =>
      Boolean(other.yearly) === Boolean(value.yearly) && overlap(spanOf(other), spanOf(value)) && meet(other, value),
  );
  if (!rival) return [];
  return [
    {
      register: 'calendar',
      path,
      vi: `mùa "${value.id}" trùng thời gian với mùa "${rival.value.id}"; hãy sửa hiệu lực`,
      en: `season "${value.id}" holds at the same time as season "${rival.value.id}"; correct the days`,
    },
  ];
}

const spanOf = ({ validFrom, validTo = null }: Season): Validity => ({ validFrom, validTo });

const meet = (a: Season, b: Season): boolean =>
  [a, b]
    .flatMap(({ yearly }) => (yearly ? [yearly.from, yearly.to] : ['01-01']))
    .some((day) => holdsOn(a, day) && holdsOn(b, day));

/** Whether a season holds on a day of the year; `yearly` may wrap over New Year. */
function holdsOn({ yearly }: Season, day: string): boolean {
  if (!yearly) return true;
  const { from, to } = yearly;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

const LEAP_YEAR = Array.from({ length: 366 }, (_, day) => addDays(localDate('2024-01-01'), day).slice(5));

/** Every day of the year to come has office hours. */
function gapsIn(seasons: readonly Item<Season>[]): readonly Finding[] {
  const lasting = seasons.filter(({ value }) => !value.validTo);
  const day = LEAP_YEAR.find((one) => !lasting.some(({ value }) => holdsOn(value, one)));
  if (day === undefined || seasons.length === 0) return [];
  return [
    {
      register: 'calendar',
      path: ['seasons'],
      vi: `không mùa nào có giờ làm việc cho ngày ${day} (MM-dd); hãy thêm mùa hoặc sửa ngày`,
      en: `no season gives office hours for ${day} (MM-dd); add a season or correct the days`,
    },
  ];
}

function partnerOf({ value: day, path }: Item<SpecialDay>, { days }: Registers): readonly Finding[] {
  const swapped = day.kind === 'swapped_off' || day.kind === 'swapped_work';
  if (!swapped) return [];
  const partner = days.find(({ value }) => value.date === day.pairedWith)?.value;
  if (partner && partner.pairedWith === day.date && partner.kind !== day.kind && isOther(partner))
    return weekdayFindings(day, path);
  const want = day.kind === 'swapped_off' ? 'swapped_work' : 'swapped_off';
  return [
    {
      register: 'calendar',
      path: [...path, ...(day.pairedWith === undefined ? [] : ['pairedWith'])],
      vi: `ngày hoán đổi ${day.date} cần một ngày "${want}" trỏ lại nó bằng "pairedWith"; hãy thêm ngày đó`,
      en: `the swapped day ${day.date} needs a day "${want}" that points back with "pairedWith"; add it`,
    },
  ];
}

const isOther = ({ kind }: SpecialDay): boolean => kind === 'swapped_off' || kind === 'swapped_work';

function weekdayFindings(day: SpecialDay, path: Item<SpecialDay>['path']): readonly Finding[] {
  if (day.kind !== 'swapped_work' || weekdayOf(day.date) >= 6) return [];
  return [
    {
      register: 'calendar',
      path: [...path, 'kind'],
      vi: `${day.date} vốn là ngày làm việc nên không thể là ngày làm bù`,
      en: `${day.date} is a working day anyway and cannot be a make-up day`,
    },
  ];
}
