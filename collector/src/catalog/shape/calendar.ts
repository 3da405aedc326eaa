import type { SpecialDay } from '../calendar.ts';
import { date, flag, list, matching, nullable, object, oneOf, text, type TypeOf } from './schema.ts';

const minuteOfDay = matching('^([01]\\d|2[0-3]):[0-5]\\d$');
const dayOfYear = matching('^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$');

export const seasonShape = object(
  { id: text, validFrom: date, sessions: list(list(minuteOfDay, { min: 2, max: 2 }), { min: 1 }) },
  { validTo: nullable(date), yearly: nullable(object({ from: dayOfYear, to: dayOfYear })) },
);

export const dayShape = object(
  {
    date,
    kind: oneOf(['holiday', 'compensatory', 'swapped_off', 'swapped_work']),
    name: text,
    status: oneOf(['official', 'predicted']),
  },
  { active: flag, pairedWith: date, legalBasis: text },
);

export const calendarShape = object(
  {
    id: text,
    weekend: list(oneOf([1, 2, 3, 4, 5, 6, 7])),
    seasons: list(seasonShape, { min: 1 }),
    days: list(dayShape),
  },
  { notes: list(text) },
);

export type CalendarEntry = TypeOf<typeof calendarShape>;

export const toSpecialDay = (entry: TypeOf<typeof dayShape>): SpecialDay => ({ active: true, ...entry });

/** `07:30` → 450. */
export const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
