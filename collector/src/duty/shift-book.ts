import type { PersonId } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import type { Shift, ShiftEntry } from './duty.ts';

export type ShiftRefusal =
  | 'a shift is open'
  | 'the shift has ended'
  | 'the end is not after the start'
  | 'only the incoming lead signs'
  | 'an entry lies outside the shift'
  | 'a red ticket is unread';

type NewShift = Pick<Shift, 'id' | 'lead' | 'startedAt' | 'plannedEnd'>;

/** Opens a page of the shift book ("Sổ trực"); one shift at a time. */
export function startShift(begun: NewShift, open: Shift | null): Outcome<Shift, ShiftRefusal> {
  if (open !== null) return refuse('a shift is open');
  if (begun.plannedEnd <= begun.startedAt) return refuse('the end is not after the start');
  return accept({ ...begun, endedAt: null, signedBy: null, entries: [] });
}

/** A call, an instruction, a note, or that a red ticket was read. */
export function writeEntry(shift: Shift, entry: ShiftEntry): Outcome<Shift, ShiftRefusal> {
  if (shift.endedAt !== null) return refuse('the shift has ended');
  if (entry.at < shift.startedAt) return refuse('an entry lies outside the shift');
  return accept({ ...shift, entries: [...shift.entries, entry] });
}

/** Red tickets that a person has not marked as read in this shift. */
export const unreadBy = (shift: Shift, person: PersonId, red: readonly string[]): readonly string[] =>
  red.filter(
    (ticket) => !shift.entries.some(({ kind, by, ref }) => kind === 'read' && by === person && ref === ticket),
  );

export interface HandOver {
  /** Who takes over; he signs himself, and becomes the lead of the next shift. */
  readonly incoming: PersonId;
  readonly signer: PersonId;
  readonly at: Instant;
  readonly next: { readonly id: string; readonly plannedEnd: Instant };
  /** Ids of the open tickets of severity `critical`. */
  readonly openRed: readonly string[];
}

/** Hands over ("Giao ca"): refused while the incoming lead has not read every open red ticket. */
export function handOver(
  shift: Shift,
  { incoming, signer, at, next, openRed }: HandOver,
): Outcome<{ readonly ended: Shift; readonly begun: Shift }, ShiftRefusal> {
  if (shift.endedAt !== null) return refuse('the shift has ended');
  if (signer !== incoming) return refuse('only the incoming lead signs');
  if (at <= shift.startedAt || next.plannedEnd <= at) return refuse('the end is not after the start');
  if (unreadBy(shift, incoming, openRed).length > 0) return refuse('a red ticket is unread');
  const ended: Shift = { ...shift, endedAt: at, signedBy: incoming };
  const begun: Shift = { ...next, lead: incoming, startedAt: at, endedAt: null, signedBy: null, entries: [] };
  return accept({ ended, begun });
}
