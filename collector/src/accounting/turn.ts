import type { DomainId } from '../catalog/domain.ts';
import type { SopId } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { EscalationLevel, Holder, Severity, TextRef, TicketId, TicketKind } from '../tickets/received.ts';
import type { Cycle, Phase, TicketState } from '../tickets/ticket.ts';
import type { TicketEventType } from '../tickets/ticket-event.ts';

/**
 * A stretch `[from, to)` of a ticket's life in one pair of hands (SEMANTICS §6). The turns of `main` partition each cycle
 * without gap or overlap; those of `support` run beside them. `to` null: still there.
 */
export interface Turn {
  /** `<ticket>/<cycle>/<index>`: what an explanation or an adjustment names. */
  readonly id: string;
  readonly ticket: TicketId;
  readonly cycle: number;
  readonly line: 'main' | 'support';
  readonly holder: Holder;
  readonly phase: Phase | 'support';
  readonly from: Instant;
  readonly to: Instant | null;
  readonly clock: 'working' | 'elapsed';
  /** The due instant in force at the end, extensions that were granted in time included. */
  readonly dueAt: Instant | null;
  /** The first due instant that passed while the turn lasted; nothing erases it. */
  readonly breachedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly endedBy: TicketEventType | null;
  /** The unit said, and the center agreed by dispatching elsewhere, that it was not its competence: counted against the center. */
  readonly misdirected: boolean;
  /** Cut by waiting for the citizen: the same obligation goes on in a later turn. */
  readonly continues: boolean;
  readonly excuse: { readonly by: 'explanation' | 'adjustment'; readonly documentNumber: string | null } | null;
  /** An adjustment that awaits its approver: nothing counts by it yet, and it is printed. */
  readonly pending?: { readonly documentNumber: string; readonly excused: boolean };
  /** What the unit said to its lateness ("Giải trình"), and what the center answered; refused ones are printed too. */
  readonly explanation: Explanation | null;
  /** Escalations that came while the turn lasted. */
  readonly escalations: readonly { readonly at: Instant; readonly level: EscalationLevel }[];
}

export interface Explanation {
  readonly givenAt: Instant;
  /** Given after the term, by document. */
  readonly documentNumber?: string;
  readonly note: TextRef;
  readonly accepted: boolean | null;
  readonly answeredAt: Instant | null;
  readonly answer: TextRef | null;
}

/** What accounts need of a ticket beside its turns. */
export interface TicketAccount {
  readonly ticket: TicketId;
  readonly number: string;
  readonly kind: TicketKind;
  readonly domain: DomainId;
  readonly severity: Severity;
  readonly sop: SopId | null;
  readonly state: TicketState;
  /** Made of register names. */
  readonly title: { readonly vi: string; readonly en: string };
  readonly receivedAt: Instant;
  readonly drill: boolean;
  /** Rejected as announced maintenance: kept out of the accounts, like a drill (SEMANTICS §5). */
  readonly maintenance: boolean;
  readonly returned: number;
  readonly reopened: number;
  readonly recurred: number;
  readonly escalated: number;
  readonly satisfied: boolean | null;
  readonly ratedAt: Instant | null;
  readonly lastEventAt: Instant;
  readonly cycles: readonly {
    readonly number: number;
    readonly cause: Cycle['cause'];
    /** The unit whose result it was. */
    readonly resolvedBy: UnitId | null;
    readonly receivedAt: Instant;
    readonly verifiedAt: Instant | null;
    readonly dispatchedAt: Instant | null;
    readonly acceptedAt: Instant | null;
    readonly resolvedAt: Instant | null;
    readonly endedAt: Instant | null;
  }[];
}
