import type { Span } from '../catalog/sop.ts';
import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import { dateOf, instantOf } from '../kernel/local-date.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import { sessionsOf, workingDayFrom, type WorkingCalendar } from '../kernel/working-calendar.ts';
import type { DeskEvent } from '../tickets/ledger.ts';
import type { AccountRow } from './account-row.ts';

export type PeriodClosed = Extract<DeskEvent, { type: 'PeriodClosed' }>;

/** Month's end of one unit: it runs, the unit explains, the center answers, it is closed and signed ("Chốt kỳ"). */
export interface PeriodStatus {
  readonly state: 'running' | 'explaining' | 'answering' | 'closable' | 'closed';
  /** The provisional statement is out from here on: the first working day after the period. */
  readonly statedAt: Instant;
  readonly explainUntil: Instant;
  readonly unexplained: number;
  readonly unanswered: number;
  /** Adjustments that await their approver; absent when none does. They hold no closing back (docs/adr/0006). */
  readonly adjustmentsPending?: number;
  readonly closing: { readonly at: Instant; readonly by: string; readonly documentNumber: string | null } | null;
}

export interface PeriodEnd {
  readonly to: Instant;
  readonly asOf: Instant;
  readonly explanations: AccountRow['explanations'];
  readonly adjustmentsPending: number;
  readonly explanationDeadline: Span;
  readonly calendar: WorkingCalendar;
  readonly closed: PeriodClosed | null;
}

/** Nobody is closed while it may still speak, nor while what it said is unanswered. */
export function periodStatus({ to, asOf, explanations, adjustmentsPending, ...rest }: PeriodEnd): PeriodStatus {
  const { calendar, explanationDeadline, closed } = rest;
  const statedAt = beginOfWork(calendar, to);
  const explainUntil = explainableUntil(calendar, to, explanationDeadline);
  const unexplained = explanations.late - explanations.given;
  const { unanswered } = explanations;
  const pending = adjustmentsPending === 0 ? {} : { adjustmentsPending };
  const facts = { statedAt, explainUntil, unexplained, unanswered, ...pending };
  if (closed !== null) {
    const { at, by, documentNumber } = closed;
    return { ...facts, state: 'closed', closing: { at, by, documentNumber } };
  }
  if (asOf < to) return { ...facts, state: 'running', closing: null };
  if (unexplained > 0 && asOf <= explainUntil) return { ...facts, state: 'explaining', closing: null };
  return { ...facts, state: unanswered > 0 ? 'answering' : 'closable', closing: null };
}

/** A period that ended at `to` is stated on the next working day; from then on the term runs (Giải trình). */
export const explainableUntil = (calendar: WorkingCalendar, to: Instant, term: Span): Instant =>
  dueAt(calendar, beginOfWork(calendar, to), term);

function beginOfWork(calendar: WorkingCalendar, to: Instant): Instant {
  const day = workingDayFrom(calendar, dateOf(to));
  return instantOf(day, sessionsOf(calendar, day)[0]?.[0] ?? 0);
}

export type ClosingRefusal =
  | 'period is still running'
  | 'unit may still explain'
  | 'explanations are unanswered'
  | 'already closed'
  | 'document number is missing';

const REFUSALS: Readonly<Record<Exclude<PeriodStatus['state'], 'closable'>, ClosingRefusal>> = {
  running: 'period is still running',
  explaining: 'unit may still explain',
  answering: 'explanations are unanswered',
  closed: 'already closed',
};

export interface Closing {
  readonly period: string;
  readonly unit: string;
  /** SHA-256 of the statement that is signed, in its JSON form. */
  readonly statement: string;
  readonly by: string;
  readonly documentNumber: string;
  readonly at: Instant;
}

/**
 * The rule of the command that closes a period for a unit; what it says goes into the ledger (`appendDesk`). Adjustments are
 * what changes a closed account: those that still await their approver are named, and count when he has said yes.
 */
export function closePeriod(
  { state, adjustmentsPending }: PeriodStatus,
  closing: Closing,
): Outcome<PeriodClosed, ClosingRefusal> {
  if (state !== 'closable') return refuse(REFUSALS[state]);
  if (closing.documentNumber.trim() === '') return refuse('document number is missing');
  const pending = adjustmentsPending === undefined ? {} : { adjustmentsPending };
  return accept({ type: 'PeriodClosed', ...closing, ...pending });
}
