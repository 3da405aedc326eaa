import { MINUTE, dateOf, instantOf } from '../../src/kernel/local-date.ts';
import { sessionsOf, type WorkingCalendar } from '../../src/kernel/working-calendar.ts';
import type { TicketEvent } from '../../src/tickets/ticket-event.ts';
import type { Story } from '../ticket-contract/office.ts';

/** Who is to do what; null: nobody, or the citizen is waited for. */
interface Hands {
  readonly unit: string;
  readonly due: number | null;
  /** `new`: a task of its own; `on`: the one before it goes on. */
  readonly how: 'new' | 'on';
}

/** A task of a unit, counted minute by minute. */
export interface Task {
  readonly unit: string;
  readonly began: number;
  minutes: number;
  late: boolean;
  ended: number | null;
  returned: boolean;
  excused: boolean;
}

/** What one event does to the hands, from its words alone; undefined: nothing. */
function handsAfter(event: TicketEvent, lead: string): Hands | 'nobody' | 'waiting' | undefined {
  switch (event.type) {
    case 'TicketReceived':
    case 'TicketRecurred':
      return { unit: 'ioc', due: event.verifyDueAt, how: 'new' };
    case 'TicketDispatched':
      return { unit: event.lead, due: event.resolveDueAt, how: 'new' };
    case 'TicketReturned':
      return { unit: 'ioc', due: event.arbitrateDueAt, how: 'new' };
    case 'TicketResolved':
      return { unit: 'ioc', due: event.closeDueAt, how: 'new' };
    case 'TicketReopened':
      return { unit: lead, due: event.resolveDueAt, how: 'new' };
    case 'WaitingEnded':
      return { unit: lead, due: event.resolveDueAt, how: 'on' };
    case 'WaitingStarted':
      return 'waiting';
    case 'TicketClosed':
    case 'TicketRejected':
    case 'TicketMerged':
    case 'TicketRedirected':
      return 'nobody';
    default:
      return undefined;
  }
}

/** Every minute of the days looked at so far, ticked off when the office works. */
const ticked = new Map<number, boolean>();

function works(calendar: WorkingCalendar, minute: number): boolean {
  if (!ticked.has(minute)) {
    const day = dateOf(minute);
    const midnight = instantOf(day);
    for (let one = 0; one < 24 * 60; one += 1)
      ticked.set(
        midnight + one * MINUTE,
        sessionsOf(calendar, day).some(([from, to]) => from <= one && one < to),
      );
  }
  return ticked.get(minute) ?? false;
}

/** Plays a history minute by minute up to an instant: a clerk with a stopwatch, no folds, no calendar arithmetic. */
export function tasksOf({ events }: Story, until: number, calendar: WorkingCalendar): readonly Task[] {
  const tasks: Task[] = [];
  let [now, lead]: [Task | null, string] = [null, ''];
  let [due, running, next]: [number | null, boolean, number] = [null, false, 0];
  const look = (minute: number) => {
    if (running && now !== null && due !== null && due < minute) now.late = true;
  };
  for (let minute = events[0]?.at ?? 0; minute <= until; minute += MINUTE) {
    for (; next < events.length && (events[next]?.at ?? Infinity) <= minute; next += 1) {
      const event = events[next] as TicketEvent;
      look(minute);
      if (event.type === 'TicketDispatched') lead = event.lead;
      if (event.type === 'ExtensionGranted' && running) due = event.resolveDueAt;
      const hands = handsAfter(event, lead);
      if (hands === undefined) continue;
      if (hands === 'waiting') {
        running = false;
        continue;
      }
      if (hands === 'nobody' || hands.how === 'new') {
        if (now !== null) [now.ended, now.returned] = [minute, event.type === 'TicketReturned'];
        now = null;
      }
      if (hands === 'nobody') {
        running = false;
        continue;
      }
      if (now === null) {
        now = {
          unit: hands.unit,
          began: minute,
          minutes: 0,
          late: false,
          ended: null,
          returned: false,
          excused: false,
        };
        tasks.push(now);
      }
      [due, running] = [hands.due, true];
    }
    look(minute);
    if (minute < until && running && now !== null && works(calendar, minute)) now.minutes += 1;
  }
  return tasks;
}
