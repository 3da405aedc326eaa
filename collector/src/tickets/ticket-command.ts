import type { PersonId } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TicketPlan } from '../routing/plan.ts';
import type {
  DeadlineKind,
  EscalationLevel,
  FigureRef,
  Presence,
  Received,
  Rejection,
  Severity,
  TextRef,
  TicketId,
  WaitingReason,
} from './received.ts';
import type { PersonRole } from '../catalog/person.ts';

/** What a person (or the system) asks of a ticket. Texts were put away before: the rules see their references only. */
export type TicketCommand =
  | { readonly type: 'startVerification' }
  | { readonly type: 'verify'; readonly note: TextRef | null }
  | {
      readonly type: 'reject';
      readonly rejection: Rejection;
      readonly note: TextRef;
      readonly suppressUntil: Instant | null;
    }
  | { readonly type: 'merge'; readonly into: TicketId }
  | { readonly type: 'redirect'; readonly to: string; readonly note: TextRef | null }
  /** Without `lead` and `supporting` the plan's. `emergency` dispatches what nobody verified. */
  | {
      readonly type: 'dispatch';
      readonly lead: UnitId | null;
      readonly supporting: readonly UnitId[] | null;
      readonly emergency: boolean;
      readonly reason: string | null;
    }
  | { readonly type: 'accept' }
  | { readonly type: 'return'; readonly rightUnit: UnitId; readonly note: TextRef }
  /** Decides a ticket that was returned twice: back to a unit, which cannot return it again. */
  | { readonly type: 'arbitrate'; readonly lead: UnitId; readonly reason: string | null }
  | { readonly type: 'start' }
  | { readonly type: 'report'; readonly note: TextRef; readonly committedAt: Instant | null }
  | { readonly type: 'completeStep'; readonly step: string; readonly evidence: TextRef | null }
  | { readonly type: 'skipStep'; readonly step: string; readonly note: TextRef }
  | { readonly type: 'requestExtension'; readonly note: TextRef; readonly committedAt: Instant }
  | { readonly type: 'grantExtension' }
  | { readonly type: 'refuseExtension'; readonly note: TextRef | null }
  | { readonly type: 'wait'; readonly reason: WaitingReason; readonly note: TextRef | null }
  | { readonly type: 'resume' }
  | { readonly type: 'askSupport'; readonly unit: UnitId; readonly note: TextRef | null }
  | { readonly type: 'answerSupport'; readonly unit: UnitId; readonly note: TextRef }
  | { readonly type: 'resolve'; readonly result: TextRef; readonly documentNumber: string | null }
  | { readonly type: 'publish'; readonly note: TextRef | null }
  | { readonly type: 'close'; readonly note: TextRef | null; readonly documentNumber: string | null }
  | { readonly type: 'reopen'; readonly note: TextRef }
  | { readonly type: 'rate'; readonly satisfied: boolean; readonly note: TextRef | null }
  | { readonly type: 'changeSeverity'; readonly severity: Severity; readonly plan: TicketPlan; readonly reason: string }
  /** A rung of the pinned SOP that only a person can see the reason for: by its place in the SOP. */
  | { readonly type: 'raiseLevel'; readonly rung: number; readonly note: TextRef }
  | { readonly type: 'nudge'; readonly unit: UnitId; readonly inNameOfChair: boolean; readonly why: string }
  | {
      readonly type: 'requestMobilization';
      readonly request: string;
      readonly units: readonly UnitId[];
      readonly note: TextRef;
      /** Planned end. */
      readonly until: Instant;
    }
  | { readonly type: 'approveMobilization'; readonly request: string; readonly documentNumber: string }
  | { readonly type: 'refuseMobilization'; readonly request: string; readonly note: TextRef }
  | {
      readonly type: 'callUp';
      readonly request: string;
      readonly unit: UnitId;
      /** Of the register; null: `count` people of the unit. */
      readonly person: PersonId | null;
      readonly count: number;
      readonly task: TextRef;
    }
  | { readonly type: 'markPresence'; readonly request: string; readonly call: string; readonly presence: Presence }
  | { readonly type: 'releaseMobilization'; readonly request: string }
  | {
      readonly type: 'attach';
      readonly attachment: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly mediaType: string;
    }
  | { readonly type: 'exportEvidence'; readonly package: string; readonly sha256: string }
  | {
      readonly type: 'reportSanction';
      readonly package: string;
      readonly result: TextRef;
      readonly documentNumber: string | null;
    }
  | { readonly type: 'correctFigure'; readonly figure: FigureRef; readonly revision: number }
  | { readonly type: 'explain'; readonly turn: string; readonly note: TextRef }
  /** What a unit sent by document after its term. */
  | {
      readonly type: 'admitExplanation';
      readonly turn: string;
      readonly note: TextRef;
      readonly documentNumber: string;
    }
  | { readonly type: 'approveAdjustment'; readonly turn: string }
  | { readonly type: 'refuseAdjustment'; readonly turn: string; readonly note: TextRef | null }
  | {
      readonly type: 'answerExplanation';
      readonly turn: string;
      readonly accepted: boolean;
      readonly note: TextRef | null;
    }
  | {
      readonly type: 'adjustAccount';
      readonly turn: string;
      readonly excused: boolean;
      readonly approver: PersonId;
      readonly documentNumber: string;
      readonly note: TextRef | null;
    }
  /** Of the system alone: the agenda, the alerts, a new calendar. */
  | {
      readonly type: 'noteAlert';
      readonly fingerprint: string;
      readonly startsAt: Instant;
      readonly status: 'firing' | 'resolved' | 'not_the_world';
      readonly reason: string | null;
      readonly severity: Severity;
    }
  | {
      readonly type: 'noteDependant';
      readonly situation: string;
      readonly unit: UnitId;
      readonly domain: Received['domain'];
    }
  | { readonly type: 'takeDuplicate'; readonly from: TicketId }
  | { readonly type: 'recur'; readonly plan: TicketPlan }
  | { readonly type: 'missDeadline'; readonly of: DeadlineKind; readonly dueAt: Instant; readonly step: string | null }
  | {
      readonly type: 'escalate';
      readonly level: EscalationLevel;
      readonly to: readonly PersonRole[];
      readonly why: string;
    }
  | { readonly type: 'endWaiting' }
  | { readonly type: 'noteOutlasted'; readonly request: string }
  | { readonly type: 'recomputeDues' };

export type TicketCommandType = TicketCommand['type'];

export type { CommandRefusal } from './command-refusal.ts';
