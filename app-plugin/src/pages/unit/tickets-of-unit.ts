import type { TicketLine } from '@vnioc/contract/tickets.ts';

export interface UnitTickets<T extends TicketLine> {
  /** In the unit's hands, or waiting for its support. */
  readonly now: readonly T[];
  /** The unit leads them, somebody else has them at the moment. */
  readonly elsewhere: readonly T[];
}

/** What a unit has to do now, the nearest due first, and what it waits for. */
export const ticketsOfUnit = <T extends TicketLine>(tickets: readonly T[], unit: string): UnitTickets<T> => {
  const held = ({ custody }: TicketLine): boolean => custody?.holder.kind === 'unit' && custody.holder.unit === unit;
  const now = tickets.filter((one) => held(one) || (one.supporting.includes(unit) && one.lead !== unit));
  const elsewhere = tickets.filter((one) => one.lead === unit && !held(one));
  return { now: now.toSorted(byDue(unit)), elsewhere };
};

/** What the unit holds itself stands before what it only supports. */
const byDue =
  (unit: string) =>
  (a: TicketLine, b: TicketLine): number =>
    Number(a.lead !== unit) - Number(b.lead !== unit) ||
    (a.due?.at ?? Infinity) - (b.due?.at ?? Infinity) ||
    a.receivedAt - b.receivedAt;
