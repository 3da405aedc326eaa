import type { DomainId } from '../catalog/domain.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SopRole } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TicketPlan } from '../routing/plan.ts';
import type { ActorRef } from './actor.ts';
import type { TicketId, TextRef, Severity, Rejection, WaitingReason, Received, RunningTerm } from './received.ts';
import type { RecordEventBody } from './record-event.ts';

/** What happened, without when and by whom. */
export type TicketEventBody =
  | ({ readonly type: 'TicketReceived' } & Received)
  /** An alert of the situation fired, fired again or was resolved upstream: part of the story, never a change of state (SEMANTICS §4). */
  | {
      readonly type: 'AlertNoted';
      readonly fingerprint: string;
      readonly startsAt: Instant;
      readonly status: 'firing' | 'resolved' | 'not_the_world';
      readonly reason: string | null;
      readonly severity: Severity;
    }
  | { readonly type: 'DependantNoted'; readonly situation: string; readonly unit: UnitId; readonly domain: DomainId }
  | {
      readonly type: 'SeverityChanged';
      readonly severity: Severity;
      readonly plan: TicketPlan;
      readonly reason: string;
    }
  | { readonly type: 'VerificationStarted' }
  | { readonly type: 'TicketVerified'; readonly note: TextRef | null }
  | {
      readonly type: 'TicketRejected';
      readonly rejection: Rejection;
      readonly note: TextRef;
      readonly suppressUntil: Instant | null;
      readonly owner: PersonId | null;
    }
  | { readonly type: 'TicketMerged'; readonly into: TicketId }
  | { readonly type: 'DuplicateTaken'; readonly from: TicketId }
  | { readonly type: 'TicketRedirected'; readonly to: string; readonly note: TextRef | null }
  /** `emergency`: dispatched unverified, on somebody's name. `dueAt`: for acceptance and for the result. */
  | {
      readonly type: 'TicketDispatched';
      readonly lead: UnitId;
      readonly supporting: readonly UnitId[];
      readonly emergency: boolean;
      readonly arbitrated: boolean;
      readonly acceptDueAt: Instant;
      readonly resolveDueAt: Instant;
      readonly legalDueAt: Instant;
      readonly reason: string | null;
      /** Absent for an instant that somebody named. */
      readonly acceptTerm?: RunningTerm;
      readonly resolveTerm?: RunningTerm;
    }
  | { readonly type: 'TicketAccepted'; readonly unit: UnitId; readonly nextStatusDueAt: Instant | null }
  /** A step of the SOP begins; its clock is said here, whatever the SOP becomes later. */
  | { readonly type: 'StepOpened'; readonly step: string; readonly role: SopRole; readonly dueAt: Instant | null }
  | {
      readonly type: 'TicketReturned';
      readonly unit: UnitId;
      readonly rightUnit: UnitId;
      readonly note: TextRef;
      readonly arbitrateDueAt: Instant;
      /** Of the deadline; working time when absent. */
      readonly clock?: 'working' | 'elapsed';
    }
  | { readonly type: 'ArbitrationRaised'; readonly to: 'ioc_shift_lead' | 'chair' }
  | { readonly type: 'WorkStarted'; readonly unit: UnitId }
  | {
      readonly type: 'ProgressReported';
      readonly unit: UnitId;
      readonly note: TextRef;
      readonly committedAt: Instant | null;
      readonly nextStatusDueAt: Instant | null;
    }
  | { readonly type: 'StepCompleted'; readonly step: string; readonly evidence: TextRef | null }
  | { readonly type: 'StepSkipped'; readonly step: string; readonly note: TextRef }
  | {
      readonly type: 'ExtensionRequested';
      readonly unit: UnitId;
      readonly note: TextRef;
      readonly committedAt: Instant;
    }
  | { readonly type: 'ExtensionGranted'; readonly resolveDueAt: Instant; readonly legalDueAt: Instant }
  | { readonly type: 'ExtensionRefused'; readonly note: TextRef | null }
  | {
      readonly type: 'WaitingStarted';
      readonly reason: WaitingReason;
      readonly until: Instant;
      /** Milliseconds of the term, on its own clock, that are left. */
      readonly left: number;
      readonly note: TextRef | null;
      /** Of the maximum; working time when absent. */
      readonly clock?: 'working' | 'elapsed';
    }
  /** `resolveDueAt`: what was left of the term when the waiting began, from now on. */
  | {
      readonly type: 'WaitingEnded';
      readonly resolveDueAt: Instant;
      readonly legalDueAt: Instant;
      readonly atMaximum: boolean;
      readonly resolveTerm?: RunningTerm;
      /** Milliseconds of the maximum that are left for another waiting of the same cycle. */
      readonly waitLeft?: number;
      readonly nextStatusDueAt?: Instant | null;
    }
  | { readonly type: 'SupportAsked'; readonly unit: UnitId; readonly note: TextRef | null; readonly dueAt: Instant }
  | { readonly type: 'SupportAnswered'; readonly unit: UnitId; readonly note: TextRef }
  | {
      readonly type: 'TicketResolved';
      readonly unit: UnitId;
      readonly result: TextRef;
      readonly documentNumber: string | null;
      readonly closeDueAt: Instant;
      readonly closeTerm?: RunningTerm;
    }
  | { readonly type: 'ResultPublished'; readonly note: TextRef | null }
  /** Quality control or the citizen: a new clock, half of the first (SEMANTICS §4, §6). */
  | {
      readonly type: 'TicketReopened';
      readonly cause: 'quality' | 'citizen';
      readonly note: TextRef | null;
      readonly resolveDueAt: Instant;
      readonly legalDueAt: Instant;
      readonly resolveTerm?: RunningTerm;
    }
  | { readonly type: 'TicketClosed'; readonly note: TextRef | null; readonly documentNumber: string | null }
  /** The situation fired again within the window after closing: a new cycle of the same ticket, to be verified anew. */
  | { readonly type: 'TicketRecurred'; readonly plan: TicketPlan; readonly verifyDueAt: Instant }
  | { readonly type: 'TicketRated'; readonly satisfied: boolean; readonly note: TextRef | null }
  | RecordEventBody;

/** One thing that happened to a ticket. `at` is office time; what it says never changes again (SEMANTICS §7). */
export type TicketEvent = TicketEventBody & { readonly at: Instant; readonly by: ActorRef };
export type TicketEventType = TicketEvent['type'];
export type TicketEventOf<T extends TicketEventType> = Extract<TicketEvent, { type: T }>;
