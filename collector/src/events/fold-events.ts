import type { Formula } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { dateOf } from '../kernel/local-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Event } from './event.ts';

export type EventFormula = Extract<Formula, { kind: 'events' }>;

/** Events of a unit on a local day, as the store counts them. */
export interface DayCount {
  readonly unit: UnitId;
  readonly day: LocalDate;
  readonly count: number;
}

/** A day's folded figure; `isWhole` is false when the stream is not known to have run all that day. */
export interface FoldedDay {
  readonly unit: UnitId;
  readonly day: LocalDate;
  readonly value: number;
  readonly isWhole: boolean;
}

/**
 * Folds counts into one figure per unit and day (SEMANTICS §2). A day without any event is 0 only when the stream's
 * source is known to have run that day; otherwise there is no figure. Events of units that are not asked for are left out.
 */
export function foldCounts(
  counts: readonly DayCount[],
  days: readonly LocalDate[],
  unitsOn: (day: LocalDate) => readonly UnitId[],
  ranOn: (day: LocalDate) => boolean,
): readonly FoldedDay[] {
  const byKey = new Map(counts.map(({ unit, day, count }) => [`${day} ${unit}`, count]));
  return days.flatMap((day) => {
    const isWhole = ranOn(day);
    return unitsOn(day).flatMap((unit) => {
      const value = byKey.get(`${day} ${unit}`) ?? (isWhole ? 0 : null);
      return value === null ? [] : [{ unit, day, value, isWhole }];
    });
  });
}

/** Counts events per unit and local day by a formula; with `distinct`, the different values of that key. */
export function countEvents(events: readonly Event[], formula: EventFormula): readonly DayCount[] {
  const seen = new Map<string, { unit: UnitId; day: LocalDate; values: Set<string> }>();
  for (const event of events) {
    const value = formula.distinct === undefined ? event.id : event.keys[formula.distinct];
    if (value === undefined || !isCounted(event, formula)) continue;
    const day = dateOf(event.at);
    const key = `${day} ${event.unit}`;
    const cell = seen.get(key) ?? { unit: event.unit, day, values: new Set() };
    seen.set(key, cell);
    cell.values.add(value);
  }
  return [...seen.values()].map(({ unit, day, values }) => ({ unit, day, count: values.size }));
}

const isCounted = (event: Event, { events, severities }: EventFormula): boolean =>
  events.includes(event.kind) && (severities === undefined || severities.includes(event.severity));
