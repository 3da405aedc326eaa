import type { CollectorAddress } from '../deliveries/collector-client.ts';
import { DAY, dayOf, type Instant } from '../world/time.ts';
import { desk, type Desk } from './desk.ts';
import { incomingBetween } from './incoming.ts';
import type { Habits, Move } from './move.ts';
import { endMonth, monthEndsBetween } from './month-end.ts';
import { nextMove } from './next-move.ts';
import type { FindPerson } from './people.ts';
import type { TicketView } from './ticket-view.ts';

/** People of the district at their desks. */
export interface Staff {
  /** Does what its people would have done by `now`. Returns when the next of them wants to act, null when nobody does. */
  act(now: Instant): Promise<Instant | null>;
}

export interface StaffParts {
  readonly habits: Habits;
  readonly collector: CollectorAddress;
  readonly findPerson: FindPerson;
  /** Matters until then were handed in; kept with the progress of the demo. */
  readonly opened: { until: Instant };
  readonly save: () => void;
  readonly say: (sentence: string) => void;
}

/** A move and what follows from it at the same instant: verified and dispatched, accepted and begun. */
const MOST_ROUNDS = 5;

/** Simulated people: everything they do goes over the collector's public API, each as himself. */
export function staffOf(parts: StaffParts): Staff {
  const collector = desk(parts.collector);
  /** Moves that were refused: nobody asks the same thing twice. */
  const refused = new Set<string>();
  const moveOf = (ticket: TicketView): Move | null =>
    refused.has(`${ticket.id}@${ticket.seq}`) ? null : nextMove(ticket, parts.habits);
  const round = async (now: Instant): Promise<boolean> => {
    const tickets = await collector.open();
    const due = tickets.flatMap((ticket) => {
      const move = moveOf(ticket);
      return move !== null && move.at <= now ? [{ ticket, move }] : [];
    });
    for (const { ticket, move } of due.sort((a, b) => a.move.at - b.move.at || (a.ticket.id < b.ticket.id ? -1 : 1))) {
      if (!(await moved(parts, collector, ticket, move, now))) refused.add(`${ticket.id}@${ticket.seq}`);
    }
    return due.length > 0;
  };
  return {
    async act(now) {
      await closeMonths(parts, collector, now);
      await handIn(parts, collector, now);
      for (let rounds = 0; rounds < MOST_ROUNDS && (await round(now)); rounds += 1);
      const wishes = (await collector.open()).flatMap((ticket) => moveOf(ticket)?.at ?? []);
      const { draw, works } = parts.habits;
      const next = incomingBetween(parts.opened.until, now + DAY, draw, works).slice(0, 1);
      const ends = monthEndsBetween(parts.opened.until, now + DAY, works);
      const later = [...wishes, ...[...next, ...ends].map(({ at }) => at)].filter((at) => at > now);
      return later.length === 0 ? null : Math.min(...later);
    },
  };
}

async function handIn(parts: StaffParts, collector: Desk, now: Instant): Promise<void> {
  const { habits, opened, findPerson, save, say } = parts;
  for (const { at, key, by, ticket } of incomingBetween(opened.until, now, habits.draw, habits.works)) {
    const person = findPerson(by, dayOf(now));
    const refusal = person === null ? 'nobody' : await collector.openTicket(person, key, ticket);
    if (refusal !== null) say(`${key}: ${refusal}`);
    opened.until = at;
    save();
  }
  opened.until = Math.max(opened.until, now);
  save();
}

/** The ends of report months since matters were last handed in. */
async function closeMonths(
  { habits, opened, findPerson, say }: StaffParts,
  collector: Desk,
  now: Instant,
): Promise<void> {
  for (const end of monthEndsBetween(opened.until, now, habits.works)) {
    await endMonth(end, collector, habits.draw, async (by, { turn, ticket }, command) => {
      const person = findPerson(by, dayOf(now));
      const refusal = person === null ? 'nobody' : await collector.say(person, `${turn}-${end.act}`, ticket, command);
      if (refusal !== null) say(`${turn}: ${refusal}`);
    });
  }
}

async function moved(
  { findPerson, say }: StaffParts,
  collector: Desk,
  ticket: TicketView,
  { by, command }: Move,
  now: Instant,
): Promise<boolean> {
  const person = findPerson(by, dayOf(now));
  if (person === null) return false;
  const refusal = await collector.command(person, ticket, command);
  if (refusal === null) return true;
  say(`${ticket.id}: ${String(command['type'])} ${ticket.state}: ${refusal}`);
  return false;
}
