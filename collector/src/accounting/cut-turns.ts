import type { Instant } from '../kernel/clock.ts';
import type { Holder } from '../tickets/received.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import type { Custody, Support, Ticket } from '../tickets/ticket.ts';
import type { Turn } from './turn.ts';

/**
 * Ends and begins turns where an event changed the hands a ticket is in. A due instant that passed before the event is
 * noted first, whatever the event then says of it.
 */
export function cutTurns(
  turns: readonly Turn[],
  before: Ticket | null,
  after: Ticket,
  event: TicketEvent,
): readonly Turn[] {
  const noted = noteBreaches(turns, event.at);
  return cutSupport(cutMain(noted, before, after, event), before, after, event);
}

export const isOpen = ({ to }: Turn): boolean => to === null;

/** The first due instant that passed stays, whatever is granted afterwards (PEERS, "Semantics to adopt"). */
function noteBreaches(turns: readonly Turn[], at: Instant): readonly Turn[] {
  const passed = ({ to, breachedAt, dueAt }: Turn) =>
    to === null && breachedAt === null && dueAt !== null && dueAt < at;
  if (!turns.some(passed)) return turns;
  return turns.map((turn) => (passed(turn) ? { ...turn, breachedAt: turn.dueAt } : turn));
}

function cutMain(turns: readonly Turn[], before: Ticket | null, after: Ticket, event: TicketEvent): readonly Turn[] {
  const { custody } = after;
  const cycle = cycleOf(after);
  if (sameHands(before?.custody ?? null, custody) && (before === null || cycleOf(before) === cycle))
    return custody === null ? turns : withTerm(turns, custody);
  const ended = endOpen(turns, 'main', event, event.type === 'WaitingStarted');
  if (custody === null) return ended;
  const { holder, phase, clock, dueAt } = custody;
  return [...ended, newTurn(ended, after, { line: 'main', holder, phase, clock, dueAt }, event.at)];
}

/** A term that moved without a hand-over: an extension, another severity, a new calendar. */
const withTerm = (turns: readonly Turn[], { dueAt, clock }: Custody): readonly Turn[] => {
  const moved = (turn: Turn) =>
    turn.to === null && turn.line === 'main' && (turn.dueAt !== dueAt || turn.clock !== clock);
  return turns.some(moved) ? turns.map((turn) => (moved(turn) ? { ...turn, dueAt, clock } : turn)) : turns;
};

function cutSupport(turns: readonly Turn[], before: Ticket | null, after: Ticket, event: TicketEvent): readonly Turn[] {
  const over = after.custody === null || (before !== null && cycleOf(before) !== cycleOf(after));
  const left = over ? endOpen(turns, 'support', event) : turns;
  return before?.support === after.support || after.custody === null ? left : withSupport(left, before, after, event);
}

function withSupport(
  turns: readonly Turn[],
  before: Ticket | null,
  after: Ticket,
  event: TicketEvent,
): readonly Turn[] {
  const waiting = after.support.filter(({ answeredAt }) => answeredAt === null);
  const ended = turns.map((turn) => {
    if (turn.line !== 'support' || turn.to !== null) return turn;
    const asked = waiting.find(({ unit }) => isUnit(turn.holder, unit));
    if (asked === undefined) return { ...turn, to: event.at, endedBy: event.type };
    return asked.dueAt === turn.dueAt ? turn : { ...turn, dueAt: asked.dueAt };
  });
  const fresh = waiting.filter((one) => !(before?.support ?? []).some((known) => isSame(known, one)));
  return fresh.reduce<readonly Turn[]>(
    (all, { unit, dueAt }) => [
      ...all,
      newTurn(
        all,
        after,
        { line: 'support', holder: { kind: 'unit', unit }, phase: 'support', clock: 'working', dueAt },
        event.at,
      ),
    ],
    ended,
  );
}

const isSame = (one: Support, other: Support): boolean => one.unit === other.unit && one.askedAt === other.askedAt;
const isUnit = (holder: Holder, unit: string): boolean => holder.kind === 'unit' && holder.unit === unit;

const endOpen = (turns: readonly Turn[], line: Turn['line'], { at, type }: TicketEvent, continues = false) =>
  turns.map((turn) =>
    turn.to === null && turn.line === line
      ? { ...turn, to: at, endedBy: type, continues: continues && turn.holder.kind === 'unit' }
      : turn,
  );

type Hands = Pick<Turn, 'line' | 'holder' | 'phase' | 'clock' | 'dueAt'>;

function newTurn(turns: readonly Turn[], ticket: Ticket, hands: Hands, from: Instant): Turn {
  const cycle = cycleOf(ticket);
  return {
    id: `${ticket.id}/${cycle}/${turns.filter((turn) => turn.cycle === cycle).length}`,
    ...{ ticket: ticket.id, cycle, from, to: null, ...hands },
    ...{ breachedAt: null, acceptedAt: null, endedBy: null, misdirected: false, continues: false },
    ...{ excuse: null, explanation: null, escalations: [] },
  };
}

const cycleOf = ({ cycles }: Ticket): number => cycles.at(-1)?.number ?? 1;

function sameHands(one: Custody | null, other: Custody | null): boolean {
  if (one === null || other === null) return one === other;
  return one.since === other.since && one.phase === other.phase && sameHolder(one.holder, other.holder);
}

/** Two holders are one. */
export const sameHolder = (one: Holder, other: Holder): boolean =>
  one.kind === 'unit' ? other.kind === 'unit' && one.unit === other.unit : one.kind === other.kind;
