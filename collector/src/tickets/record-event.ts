import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TextRef, FigureRef, DeadlineKind, EscalationLevel, Holder, Presence, RunningTerm } from './received.ts';

/** The leader in whose stead somebody speaks, and the document that says so; null: the leader himself. */
export interface Mandate {
  readonly of: PersonId;
  readonly documentNumber: string | null;
}

/** What is put on record beside the course of a ticket: breaches, escalation, mobilisation, evidence, accounts. */
export type RecordEventBody =
  | { readonly type: 'FigureCorrected'; readonly figure: FigureRef; readonly revision: number }
  /** `step`: of a step its id, of support the unit that was asked. */
  | {
      readonly type: 'DeadlineMissed';
      readonly of: DeadlineKind;
      readonly dueAt: Instant;
      readonly step: string | null;
      readonly holder: Holder;
    }
  | {
      readonly type: 'TicketEscalated';
      readonly level: EscalationLevel;
      readonly to: readonly PersonRole[];
      readonly why: string;
      /** Raised by hand: the rung of the pinned SOP, and what was seen. */
      readonly rung?: number;
      readonly note?: TextRef;
    }
  /** A reminder, in the Chairman's name where the decision says so (QĐ 1670/QĐ-UBND, Điều 5.2). */
  | {
      readonly type: 'UnitNudged';
      readonly unit: UnitId;
      readonly inNameOfChair: boolean;
      readonly why: string;
      /** Of a person who speaks in the Chairman's name. */
      readonly mandate?: Mandate;
    }
  | {
      readonly type: 'MobilizationRequested';
      readonly request: string;
      readonly units: readonly UnitId[];
      readonly note: TextRef;
      /** Planned end. */
      readonly until?: Instant;
    }
  | { readonly type: 'MobilizationApproved'; readonly request: string; readonly documentNumber: string | null }
  | { readonly type: 'MobilizationRefused'; readonly request: string; readonly note: TextRef }
  | {
      readonly type: 'PeopleCalledUp';
      readonly request: string;
      readonly call: string;
      readonly unit: UnitId;
      readonly person: PersonId | null;
      readonly count: number;
      readonly task: TextRef;
    }
  | { readonly type: 'PresenceMarked'; readonly request: string; readonly call: string; readonly presence: Presence }
  /** The planned end passed and nobody released them. */
  | { readonly type: 'MobilizationOutlasted'; readonly request: string; readonly until: Instant }
  | { readonly type: 'MobilizationReleased'; readonly request: string }
  | {
      readonly type: 'AttachmentAdded';
      readonly attachment: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly mediaType: string;
    }
  | { readonly type: 'EvidenceExported'; readonly package: string; readonly sha256: string }
  /** What became of an evidence package (QĐ 1670/QĐ-UBND, Điều 9.8). */
  | {
      readonly type: 'SanctionReported';
      readonly package: string;
      readonly result: TextRef;
      readonly documentNumber: string | null;
    }
  /** `documentNumber`: given after the term, and taken by the chief of the office. */
  | {
      readonly type: 'ExplanationGiven';
      readonly unit: UnitId;
      readonly turn: string;
      readonly note: TextRef;
      readonly documentNumber?: string;
    }
  /** Accepted: the turn's lateness is excused, and the excuse is printed; refused ones are printed too. */
  | {
      readonly type: 'ExplanationAnswered';
      readonly turn: string;
      readonly accepted: boolean;
      readonly note: TextRef | null;
    }
  /** Asked for; it counts when the approver has said yes (`AccountAdjusted`). */
  | {
      readonly type: 'AdjustmentEntered';
      readonly turn: string;
      readonly excused: boolean;
      readonly approver: PersonId;
      readonly documentNumber: string;
      readonly note: TextRef | null;
    }
  | { readonly type: 'AdjustmentRefused'; readonly turn: string; readonly note: TextRef | null }
  | {
      readonly type: 'AccountAdjusted';
      readonly turn: string;
      readonly excused: boolean;
      readonly approver: PersonId;
      readonly documentNumber: string;
      readonly note: TextRef | null;
    }
  | {
      readonly type: 'DueRecomputed';
      readonly calendarVersion: string;
      readonly dues: readonly {
        readonly of: DeadlineKind;
        readonly from: Instant;
        readonly to: Instant;
        /** Of `resolve`: the legal reading of `to`. */
        readonly legalTo?: Instant;
        /** A step's id, or the unit asked for support. */
        readonly step?: string;
        /** When the term itself became another one. */
        readonly term?: RunningTerm;
      }[];
      /** Of a pause for the citizen: its maximum. */
      readonly waitingUntil?: { readonly from: Instant; readonly to: Instant };
    };
