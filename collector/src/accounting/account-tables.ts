import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Holder, TicketId } from '../tickets/received.ts';
import type { TicketAccount, Turn } from './turn.ts';

/** Tables of `0007-accounting`, as Kysely sees them. */
export type AccountTables = { ticket_accounts: AccountRecord; turns: TurnRecord };

export type AccountRecord = {
  ticket: string;
  received_at: number;
  ended_at: number | null;
  last_event_at: number;
  last_recorded_at: number;
  body: string;
};

export type TurnRecord = {
  ticket: string;
  cycle: number;
  turn_index: number;
  line: string;
  holder: string;
  unit: string | null;
  phase: string;
  from_at: number;
  to_at: number | null;
  clock: string;
  due_at: number | null;
  breached_at: number | null;
  accepted_at: number | null;
  ended_by: string | null;
  misdirected: number;
  continues: number;
  details: string | null;
};

/** In the order in which rows are read as plain lists. */
export const TURN_COLUMNS = [
  ...(['ticket', 'cycle', 'turn_index', 'line', 'holder', 'unit', 'phase', 'from_at', 'to_at', 'clock'] as const),
  ...(['due_at', 'breached_at', 'accepted_at', 'ended_by', 'misdirected', 'continues', 'details'] as const),
] as const;

const indexOf = ({ id }: Turn): number => Number(id.slice(id.lastIndexOf('/') + 1));

export function turnRecord(turn: Turn): TurnRecord {
  const { excuse, explanation, escalations, pending } = turn;
  const plain = excuse === null && explanation === null && escalations.length === 0 && pending === undefined;
  return {
    ...{ ticket: turn.ticket, cycle: turn.cycle, turn_index: indexOf(turn), line: turn.line },
    ...{ holder: turn.holder.kind, unit: turn.holder.kind === 'unit' ? turn.holder.unit : null, phase: turn.phase },
    ...{ from_at: turn.from, to_at: turn.to, clock: turn.clock, due_at: turn.dueAt, breached_at: turn.breachedAt },
    ...{ accepted_at: turn.acceptedAt, ended_by: turn.endedBy },
    ...{ misdirected: Number(turn.misdirected), continues: Number(turn.continues) },
    details: plain ? null : JSON.stringify({ excuse, explanation, escalations, pending }),
  };
}

const instant = (value: unknown): Instant | null => (value === null ? null : Number(value));
const PLAIN: Pick<Turn, 'excuse' | 'explanation' | 'escalations' | 'pending'> = {
  ...{ excuse: null, explanation: null, escalations: [] },
};

const holderOf = (kind: string, unit: string | null): Holder =>
  unit !== null ? { kind: 'unit', unit: unit as UnitId } : { kind: kind as 'ioc' | 'citizen' };

/** A row in the order of `TURN_COLUMNS`, numbers as either engine gives them. */
export function turnFrom(row: readonly unknown[]): Turn {
  const [ticket, cycle, index, line, kind, unit, phase, from, to, clock] = row;
  const [dueAt, breachedAt, acceptedAt, endedBy, misdirected, continues, details] = row.slice(10);
  return {
    ...{ id: `${String(ticket)}/${String(cycle)}/${String(index)}`, ticket: ticket as TicketId, cycle: Number(cycle) },
    ...{ line: line as Turn['line'], holder: holderOf(kind as string, unit as string | null) },
    ...{ phase: phase as Turn['phase'], from: Number(from), to: instant(to), clock: clock as Turn['clock'] },
    ...{ dueAt: instant(dueAt), breachedAt: instant(breachedAt), acceptedAt: instant(acceptedAt) },
    ...{ endedBy: endedBy as Turn['endedBy'], misdirected: Number(misdirected) === 1 },
    continues: Number(continues) === 1,
    ...(details === null ? PLAIN : (JSON.parse(details as string) as typeof PLAIN)),
  };
}

/** Null while the ticket is in somebody's hands. */
const endOf = ({ cycles }: TicketAccount): Instant | null => cycles.at(-1)?.endedAt ?? null;

export const accountRecord = (account: TicketAccount, recordedAt: Instant): AccountRecord => ({
  ...{ ticket: account.ticket, received_at: account.receivedAt, ended_at: endOf(account) },
  ...{ last_event_at: account.lastEventAt, last_recorded_at: recordedAt, body: JSON.stringify(account) },
});

export const accountFrom = (body: string): TicketAccount => JSON.parse(body) as TicketAccount;
