import type { AssetId } from '../catalog/asset.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { Span } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Brand } from '../kernel/brand.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TicketPlan } from '../routing/plan.ts';

export type TicketId = Brand<'TicketId'>;
/** SHA-256 of a text in the encrypted store; the text may be erased, the reference stays (SEMANTICS §7). */
export type TextRef = Brand<'TextRef'>;
export type Severity = 'info' | 'warning' | 'critical';

/** What a ticket is about. The first four come of alerts, the others are opened by a person or a citizen. */
export const TICKET_KINDS = [
  'alert',
  'late_data',
  'source_fault',
  'case',
  'phone_report',
  'instruction',
  'directive',
  'data_request',
  'figure_complaint',
  'citizen_report',
] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** Ends without a result: QĐ 482/QĐ-UBND (Nghệ An) wants every receipt verified; SOC words beside it. */
export const REJECTIONS = [
  'false_positive',
  'not_reproducible',
  'out_of_scope',
  'announced_maintenance',
  'no_action_needed',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

export const WAITING_REASONS = ['citizen_information', 'citizen_appointment'] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** The figure a complaint or a data request speaks of. */
export interface FigureRef {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: string;
}

/** The same with the revision that stood when the ticket was opened. */
export interface FigureSaid extends FigureRef {
  readonly revision?: number;
}

/** Of people who were called up: told, there, not come, gone again. */
export type Presence = 'called' | 'present' | 'absent' | 'left';

/** Which clock ran out. */
export type DeadlineKind =
  'verify' | 'accept' | 'resolve' | 'close' | 'status' | 'step' | 'support' | 'arbitrate' | 'extension';

/** How a due instant came about, so that another calendar can compute it again. */
export interface RunningTerm {
  readonly from: Instant;
  readonly span: Span;
}

/** What everybody needs to know of a ticket, said when it is received. `title` is made of register names, never of free text. */
export interface Received {
  readonly number: string;
  readonly kind: TicketKind;
  /** Situation key (SEMANTICS §4): one open ticket per situation; null when a person opened it. */
  readonly situation: string | null;
  readonly domain: DomainId;
  readonly indicator: IndicatorId | null;
  /** Where it happened. */
  readonly unit: UnitId;
  readonly severity: Severity;
  readonly source: SourceId | null;
  readonly asset: AssetId | null;
  readonly title: { readonly vi: string; readonly en: string };
  readonly text: TextRef | null;
  /** Caller or citizen (`PersonText` as JSON) in the encrypted store, kind `personal`: seen by the center only, every view logged. */
  readonly person: TextRef | null;
  /** Of an incoming document, instruction or directive. */
  readonly documentNumber: string | null;
  /** The leader who gave an instruction or directive. */
  readonly givenBy?: PersonId;
  readonly figure: FigureSaid | null;
  /** The due instant that an instruction, directive or matter itself names; replaces the SOP's `resolve`. */
  readonly committedDueAt: Instant | null;
  readonly drill: boolean;
  readonly plan: TicketPlan;
  readonly verifyDueAt: Instant;
}

export type EscalationLevel = 0 | 1 | 2 | 3 | 4;

/** Who has the ticket: a unit, the center, or the citizen who is waited for. */
export type Holder =
  { readonly kind: 'unit'; readonly unit: UnitId } | { readonly kind: 'ioc' } | { readonly kind: 'citizen' };
