import type { SopRole } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { PersonId } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import type {
  DeadlineKind,
  EscalationLevel,
  Holder,
  Presence,
  Received,
  RunningTerm,
  TextRef,
  TicketId,
} from './received.ts';

/** The fourteen states (DESIGN); the diagram in docs/tickets.md is drawn from the table of `transitions.ts`. */
export const TICKET_STATES = [
  'received',
  'verifying',
  'dispatched',
  'accepted',
  'in_progress',
  'resolved',
  'closed',
  'rejected',
  'duplicate',
  'redirected',
  'returned',
  'waiting',
  'extension_requested',
  'reopened',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** States after which nothing more is owed. */
export const FINAL_STATES: readonly TicketState[] = ['closed', 'rejected', 'duplicate', 'redirected'];

export type Phase = 'verify' | 'arbitrate' | 'handle' | 'wait' | 'quality';

/**
 * Who holds the ticket since when, and by when it must be out of those hands. A change of custody is a hand-over: it
 * ends a turn and begins the next (SEMANTICS §6). `clock`: `working` minutes of the office calendar, or `elapsed` ones.
 */
export interface Custody {
  readonly holder: Holder;
  readonly phase: Phase;
  readonly since: Instant;
  readonly dueAt: Instant | null;
  readonly clock: 'working' | 'elapsed';
}

/** One life of a ticket from receipt to its end; reopening and recurrence begin another, the old one stays. */
export interface Cycle {
  readonly number: number;
  readonly cause: 'received' | 'recurred' | 'quality' | 'citizen';
  readonly receivedAt: Instant;
  readonly verifiedAt: Instant | null;
  readonly dispatchedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface StepProgress {
  readonly id: string;
  readonly role: SopRole;
  readonly state: 'waiting' | 'open' | 'done' | 'skipped';
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly dueAt: Instant | null;
}

export interface Support {
  readonly unit: UnitId;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly answeredAt: Instant | null;
}

/** One line of the roster of a mobilisation. */
export interface Call {
  readonly call: string;
  readonly unit: UnitId;
  readonly person: PersonId | null;
  readonly count: number;
  readonly task: TextRef;
  readonly presence: Presence;
  readonly markedAt: Instant;
}

export interface Mobilization {
  readonly request: string;
  readonly units: readonly UnitId[];
  readonly state: 'requested' | 'approved' | 'refused' | 'released';
  /** Nobody approves a request of his own. */
  readonly requestedBy?: PersonId;
  /** Planned end. */
  readonly until?: Instant;
  /** Of the chair, or of the deputy in the chair's stead. */
  readonly documentNumber?: string;
  readonly calls?: readonly Call[];
  /** The planned end passed unreleased, and that was told. */
  readonly outlasted?: boolean;
}

/** An adjustment of an account that awaits its approver. */
export interface Adjustment {
  readonly turn: string;
  readonly excused: boolean;
  readonly approver: PersonId;
  readonly documentNumber: string;
  readonly note: TextRef | null;
  readonly enteredBy?: PersonId;
}

/** A ticket ("phiếu điều hành"; QĐ 2338/QĐ-UBND, Điều 3.4c): the fold of its events, nothing else. */
export interface Ticket extends Received {
  readonly id: TicketId;
  /** Number of events folded; what a command must expect. */
  readonly seq: number;
  readonly state: TicketState;
  readonly custody: Custody | null;
  readonly lead: UnitId | null;
  readonly supporting: readonly UnitId[];
  readonly support: readonly Support[];
  readonly steps: readonly StepProgress[];
  readonly cycles: readonly Cycle[];
  readonly emergency: boolean;
  readonly verified: boolean;
  readonly acceptDueAt: Instant | null;
  readonly resolveDueAt: Instant | null;
  readonly legalDueAt: Instant | null;
  readonly nextStatusDueAt: Instant | null;
  /** Of the one extension: requested, granted, refused. */
  readonly extension: {
    readonly state: 'requested' | 'granted' | 'refused';
    readonly committedAt: Instant;
    readonly requestedBy?: PersonId;
  } | null;
  /** Working or elapsed milliseconds of the term that were left when the waiting began. */
  readonly leftWhenWaiting: number | null;
  readonly waitingUntil: Instant | null;
  readonly returns: number;
  readonly reopenedByCitizen: boolean;
  /** The highest level whose people were told in this life of the ticket. */
  readonly escalation: EscalationLevel | null;
  /** The same of the people of the unit that leads now: another unit starts anew. Absent: as `escalation`. */
  readonly escalationOfLead?: EscalationLevel | null;
  /** Deadlines that were missed; nothing erases them. */
  readonly missed: readonly {
    readonly of: DeadlineKind;
    readonly dueAt: Instant;
    readonly step: string | null;
    readonly holder: Holder;
  }[];
  readonly mobilizations: readonly Mobilization[];
  readonly alerts: { readonly firing: number; readonly noted: number };
  readonly dependants: readonly string[];
  readonly mergedInto: TicketId | null;
  readonly duplicates: readonly TicketId[];
  readonly rating: { readonly satisfied: boolean; readonly note: TextRef | null; readonly cycle?: number } | null;
  readonly lastAnswerAt: Instant | null;
  /** What the units said last, returns included; absent before the first answer. */
  readonly lastAnswer?: { readonly at: Instant; readonly type: string };
  readonly lastEventAt: Instant;
  /** How the running due instants came about; absent where somebody named the instant. */
  readonly terms?: Readonly<Partial<Record<'accept' | 'resolve' | 'close' | 'status', RunningTerm>>>;
  /** When the late lead unit promised to be done. */
  readonly committedAt?: Instant | null;
  /** Milliseconds of the waiting maximum left in this cycle; absent before the first waiting. */
  readonly waitLeft?: number | null;
  /** The unit that the returning one named as competent. */
  readonly rightUnit?: UnitId;
  /** Dispatched by arbitration: it cannot be returned. */
  readonly arbitrated?: boolean;
  /** Evidence packages whose hash is on record, in order. */
  readonly exported?: readonly string[];
  /** Adjustments that nobody decided yet. */
  readonly adjustments?: readonly Adjustment[];
  /** Every unit that ever led, in order. */
  readonly ledBy?: readonly UnitId[];
}
