import type { Calendar, SpecialDay } from '../catalog/calendar.ts';

/** A calendar as the ledger keeps it with its activation: the version known at an instant computes (SEMANTICS §7). */
export type CalendarContent = Omit<Calendar, 'days'> & { readonly days: readonly SpecialDay[] };

export const calendarContent = (calendar: Calendar): CalendarContent => ({
  ...calendar,
  days: [...calendar.days.values()],
});

/** Throws when it is no content of a calendar: then the ledger was written by something else. */
export function calendarFrom(content: unknown): Calendar {
  if (!isContent(content)) throw new Error('A calendar in the ledger cannot be read');
  return { ...content, days: new Map(content.days.map((day) => [day.date, day])) };
}

const isContent = (content: unknown): content is CalendarContent =>
  typeof content === 'object' &&
  content !== null &&
  'seasons' in content &&
  'days' in content &&
  Array.isArray(content.seasons) &&
  Array.isArray(content.days);
