import type { UnitId } from '../catalog/unit.ts';
import type { TicketChange } from '../tickets/ledger.ts';
import { FINAL_STATES, type Ticket } from '../tickets/ticket.ts';

/** Units that may answer a ticket by a link of a page: the lead one while it has it, and those whose support is asked for. */
export function answeringUnits(ticket: Ticket): readonly UnitId[] {
  if (FINAL_STATES.includes(ticket.state)) return [];
  const { custody, lead } = ticket;
  const leads = lead !== null && (custody?.phase === 'handle' || custody?.phase === 'wait') ? [lead] : [];
  const asked = ticket.support.filter(({ answeredAt }) => answeredAt === null).map(({ unit }) => unit);
  return [...new Set([...leads, ...asked])];
}

/** Whose links end with a change: the units that could answer before it, and cannot after it. */
export function endedLinks({
  before,
  after,
}: TicketChange): readonly { readonly ticket: string; readonly unit: UnitId }[] {
  const now = answeringUnits(after);
  const could = before === null ? [] : answeringUnits(before);
  return could.filter((unit) => !now.includes(unit)).map((unit) => ({ ticket: after.id, unit }));
}
