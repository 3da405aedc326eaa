import { weekdayOf } from '../../kernel/local-date.ts';
import { overlap, type Validity } from '../../kernel/validity.ts';
import { toMinutes, type CalendarEntry } from '../shape/calendar.ts';
import type { SpecialDay } from '../calendar.ts';
import type { Check, Finding, Item, Registers } from './registers.ts';

type Season = CalendarEntry['seasons'][number];

/** Sessions are in order and apart, seasons do not compete, and a swapped day has its partner. */
export const checkCalendar: Check = (registers) => [
  ...registers.seasons.flatMap(sessionsOf),
  ...registers.seasons.flatMap((season, at) => rivalsOf(season, registers.seasons.slice(0, at))),
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

function meet(a: Season, b: Season): boolean {
  const days = (season: Season): ((day: string) => boolean) => {
    const { from, to } = season.yearly ?? { from: '01-01', to: '12-31' };
    return from <= to ? (day) => from <= day && day <= to : (day) => day >= from || day <= to;
  };
  const edges = [a, b].flatMap(({ yearly }) => (yearly ? [yearly.from, yearly.to] : ['01-01']));
  return edges.some((day) => days(a)(day) && days(b)(day));
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
