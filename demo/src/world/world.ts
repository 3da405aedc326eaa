import type { IncidentKind } from '../incident-script.ts';
import { incidentsAround, type Incident } from '../incidents.ts';
import { drawFrom, type Draw } from './random.ts';
import { at, dayOf, plusDays, type Day, type Instant } from './time.ts';
import type { WorkingDays } from './working-days.ts';

/** The district as it is: everything in it follows from the seed, the start and the calendar. */
export interface World {
  readonly draw: Draw;
  /** History begins a year before the start. */
  readonly firstDay: Day;
  readonly works: WorkingDays;
  readonly incidents: readonly Incident[];
  /** Is this going on in this unit on that day? */
  happening(kind: IncidentKind, unit: string, day: Day): boolean;
}

export interface WorldOptions {
  readonly seed: number;
  readonly start: Instant;
  readonly simulated: boolean;
  readonly works: WorkingDays;
}

export function worldOf({ seed, start, simulated, works }: WorldOptions): World {
  const incidents = incidentsAround(dayOf(start), simulated, works);
  const days = new Set(
    incidents.flatMap((incident) => daysOf(incident).map((day) => `${incident.kind}|${incident.unit}|${day}`)),
  );
  return {
    draw: drawFrom(seed),
    firstDay: plusDays(dayOf(start), -365),
    works,
    incidents,
    happening: (kind, unit, day) => days.has(`${kind}|${unit}|${day}`),
  };
}

function daysOf({ firstDay, to }: Incident): Day[] {
  const days: Day[] = [];
  for (let day = firstDay; at(day) < to; day = plusDays(day, 1)) days.push(day);
  return days;
}
