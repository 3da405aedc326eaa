import type { ShiftItem } from '@vnioc/contract/duty.ts';
import type { Shift } from '../../duty/duty.ts';
import type { Tables } from '../../tickets/ledger.ts';
import type { TextRef } from '../../tickets/received.ts';
import type { ApiServices } from '../api-services.ts';
import { notesOf } from '../tickets/ticket-texts.ts';

/** More open red tickets than this, and the list of tickets is the better place to read them. */
const MOST_RED = 1000;

/** Open tickets of severity `critical`, drills left out; within a transaction, those that it sees. */
export async function openRed(
  { operations, database }: ApiServices,
  tables: Tables = database.kysely,
): Promise<readonly string[]> {
  const open = await operations.ledger.list(tables, { open: true, limit: 10_000 });
  const red = open.filter(({ severity, drill }) => severity === 'critical' && !drill);
  return red.slice(0, MOST_RED).map(({ id }) => id);
}

/** Shifts as the book shows them: what was written, and which red tickets nobody of the shift has read. */
export async function shiftItems(shifts: readonly Shift[], services: ApiServices): Promise<readonly ShiftItem[]> {
  const entries = shifts.flatMap((shift) => shift.entries);
  const refs = entries.filter(({ kind }) => kind !== 'read').map(({ ref }) => ref as TextRef);
  const notes = await notesOf(refs, services);
  const red = shifts.some(({ endedAt }) => endedAt === null) ? await openRed(services) : [];
  return shifts.map((shift) => ({
    ...{ id: shift.id, lead: shift.lead, startedAt: shift.startedAt, plannedEnd: shift.plannedEnd },
    ...{ endedAt: shift.endedAt, signedBy: shift.signedBy },
    entries: shift.entries.map(({ at, kind, by, ref }) => ({
      ...{ at, kind, by },
      text: kind === 'read' ? ref : (notes.get(ref as TextRef) ?? null),
    })),
    unread: shift.endedAt === null ? red.filter((ticket) => !wasRead(shift, ticket)) : [],
  }));
}

const wasRead = ({ entries }: Shift, ticket: string): boolean =>
  entries.some(({ kind, ref }) => kind === 'read' && ref === ticket);
