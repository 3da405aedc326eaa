import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TicketId } from '../tickets/received.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import { evolve } from '../tickets/evolve.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { cutTurns } from './cut-turns.ts';
import { markTurns } from './mark-turns.ts';
import type { TicketAccount, Turn } from './turn.ts';

/** What is counted of a ticket beside its turns. */
export interface Tally {
  readonly returned: number;
  readonly reopened: number;
  readonly recurred: number;
  readonly escalated: number;
  readonly ratedAt: Instant | null;
  readonly maintenance: boolean;
  /** Whose result it was, by number of the cycle. */
  readonly resolvedBy: Readonly<Record<number, UnitId>>;
}

/** A ticket with the hands it went through so far; goes on with every event. */
export interface Life {
  readonly ticket: Ticket;
  readonly turns: readonly Turn[];
  readonly tally: Tally;
}

const NOTHING: Tally = {
  ...{ returned: 0, reopened: 0, recurred: 0, escalated: 0 },
  ...{ ratedAt: null, maintenance: false, resolvedBy: {} },
};

/** One event further. Pure; never asks what time it is (docs/adr/0004). */
export function advance(life: Life | null, id: TicketId, event: TicketEvent): Life {
  const before = life?.ticket ?? null;
  const ticket = evolve(before, id, event);
  const cut = cutTurns(life?.turns ?? [], before, ticket, event);
  return { ticket, turns: markTurns(cut, ticket, event), tally: counted(life?.tally ?? NOTHING, ticket, event) };
}

function counted(tally: Tally, { cycles }: Ticket, event: TicketEvent): Tally {
  switch (event.type) {
    case 'TicketReturned':
      return { ...tally, returned: tally.returned + 1 };
    case 'TicketReopened':
      return { ...tally, reopened: tally.reopened + 1 };
    case 'TicketRecurred':
      return { ...tally, recurred: tally.recurred + 1 };
    case 'TicketEscalated':
      return { ...tally, escalated: tally.escalated + 1 };
    case 'TicketRated':
      return { ...tally, ratedAt: event.at };
    case 'TicketRejected':
      return { ...tally, maintenance: event.rejection === 'announced_maintenance' };
    case 'TicketResolved':
      return { ...tally, resolvedBy: { ...tally.resolvedBy, [cycles.at(-1)?.number ?? 1]: event.unit } };
    default:
      return tally;
  }
}

/** What accounts need to know of the ticket itself. */
export const accountOf = ({ ticket, tally: { resolvedBy, ...counts } }: Life): TicketAccount => ({
  ticket: ticket.id,
  number: ticket.number,
  kind: ticket.kind,
  domain: ticket.domain,
  severity: ticket.severity,
  sop: ticket.plan.sop?.id ?? null,
  state: ticket.state,
  title: ticket.title,
  receivedAt: ticket.cycles[0]?.receivedAt ?? ticket.lastEventAt,
  drill: ticket.drill,
  ...counts,
  satisfied: ticket.rating?.satisfied ?? null,
  lastEventAt: ticket.lastEventAt,
  cycles: ticket.cycles.map((cycle) => ({ ...cycle, resolvedBy: resolvedBy[cycle.number] ?? null })),
});

/** A life taken up again where a stored account left it. */
export const lifeFrom = (ticket: Ticket, account: TicketAccount, turns: readonly Turn[]): Life => ({
  ticket,
  turns,
  tally: {
    ...{ returned: account.returned, reopened: account.reopened, recurred: account.recurred },
    ...{ escalated: account.escalated, ratedAt: account.ratedAt, maintenance: account.maintenance },
    resolvedBy: Object.fromEntries(
      account.cycles.flatMap(({ number, resolvedBy }) => (resolvedBy === null ? [] : [[number, resolvedBy]])),
    ),
  },
});
