import type { OpenItems, ShiftItem } from '@vnioc/contract/duty.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Scope } from '../../access/scope.ts';
import type { Shift } from '../../duty/duty.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Tables } from '../../tickets/ledger.ts';
import type { TextRef } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { isOverdue } from '../tickets/ticket-item.ts';
import { notesOf } from '../tickets/ticket-texts.ts';
import { openTickets } from './open-tickets.ts';

/** More of a kind than this, and the list of tickets is the better place to read them. */
const MOST_SHOWN = 200;

const isRed = ({ severity }: Ticket): boolean => severity === 'critical';

/** Open tickets of severity `critical`, drills left out; within a transaction, those that it sees. */
export async function openRed(services: ApiServices, tables: Tables): Promise<readonly string[]> {
  return (await openTickets(services, tables)).filter(isRed).map(({ id }) => id);
}

/** Shifts as the book shows them: what was written, and of the one that runs what is handed over with it. */
export async function shiftItems(
  shifts: readonly Shift[],
  scope: Scope,
  services: ApiServices,
): Promise<readonly ShiftItem[]> {
  const entries = shifts.flatMap((shift) => shift.entries);
  const refs = entries.filter(({ kind }) => kind !== 'read').map(({ ref }) => ref as TextRef);
  const notes = await notesOf(refs, services);
  const runs = shifts.some(({ endedAt }) => endedAt === null);
  const open = runs ? await openTickets(services, services.database.kysely) : [];
  const now = services.clocks.office.now();
  return shifts.map((shift) => ({
    ...{ id: shift.id, lead: shift.lead, startedAt: shift.startedAt, plannedEnd: shift.plannedEnd },
    ...{ endedAt: shift.endedAt, signedBy: shift.signedBy },
    entries: shift.entries.map(({ at, kind, by, ref }) => ({
      ...{ at, kind, by },
      text: kind === 'read' ? ref : (notes.get(ref as TextRef) ?? null),
    })),
    unread: shift.endedAt === null ? unreadOf(shift, open).map(({ id }) => id) : [],
    open: shift.endedAt === null ? openItems(shift, open, scope, now) : null,
  }));
}

const unreadOf = ({ entries }: Shift, open: readonly Ticket[]): readonly Ticket[] =>
  open.filter((ticket) => isRed(ticket) && !entries.some(({ kind, ref }) => kind === 'read' && ref === ticket.id));

/** What the next shift takes over; a key that is limited to a part sees that part. */
function openItems(shift: Shift, all: readonly Ticket[], scope: Scope, now: Instant): OpenItems {
  const open = all.filter((ticket) => inTicketScope(scope, ticket));
  return {
    unreadRed: listed(unreadOf(shift, open)),
    overdue: listed(open.filter((ticket) => isOverdue(ticket, now))),
    unverified: listed(open.filter(({ state }) => state === 'received' || state === 'verifying')),
    paused: listed(open.filter(({ state }) => state === 'waiting')),
  };
}

/** What is due first stands first. */
const listed = (tickets: readonly Ticket[]): OpenItems['overdue'] => ({
  n: tickets.length,
  tickets: tickets
    .map(({ id, number, title, domain, unit, lead, severity, state, custody }) => ({
      ...{ id, number, title: { vi: title.vi, en: title.en }, domain, unit, lead, severity, state },
      dueAt: custody?.dueAt ?? null,
    }))
    .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
    .slice(0, MOST_SHOWN),
});
