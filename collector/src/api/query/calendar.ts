import type { DayOfCalendar } from './days-of-calendar.ts';
import { daysOfCalendar } from './days-of-calendar.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';

/** Days off and working Saturdays of a time, as marks on graphs take them; weekends are not said. */
export const answerCalendar: QueryKindAnswer = async (query, { catalog, now, request, language }) => {
  const { from, to } = timesOf(query, request, now);
  const days = daysOfCalendar(catalog.calendar, from, to);
  return [frameOf({ refId: query.refId, type: 'table' }, columnsOf(days, columns(language)))];
};

const columns = (language: 'vi' | 'en'): readonly ColumnOf<DayOfCalendar>[] => [
  ['time', 'time', ({ from }) => from],
  ['time_end', 'time', ({ to }) => to],
  ['title', 'string', (day) => titleOf(day, language)],
  ['kind', 'string', ({ kind }) => WORDS[kind][language]],
  ['status', 'string', ({ status }) => status],
];

const WORDS = {
  holiday: { vi: 'Ngày nghỉ', en: 'Day off' },
  compensatory: { vi: 'Nghỉ bù', en: 'Compensatory day off' },
  swapped_off: { vi: 'Nghỉ hoán đổi', en: 'Day off, swapped' },
  swapped_work: { vi: 'Làm bù', en: 'Working day, swapped' },
} as const satisfies Record<DayOfCalendar['kind'], unknown>;

/** A day that is only expected is said to be so: deadlines count with it all the same. */
const titleOf = ({ name, status }: DayOfCalendar, language: 'vi' | 'en'): string => {
  const expected = { vi: ' (dự kiến)', en: ' (expected)' }[language];
  return `${name}${status === 'predicted' ? expected : ''}`;
};
