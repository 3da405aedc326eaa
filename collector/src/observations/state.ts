import type { IndicatorId } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodId } from '../kernel/period.ts';

/** Order of the enum is the number in metrics and frames; SEMANTICS §3. */
export const STATES = [
  'normal',
  'warning',
  'critical',
  'no_data',
  'stale',
  'upstream_fault',
  'not_applicable',
] as const;
export type State = (typeof STATES)[number];
export type JudgedState = 'normal' | 'warning' | 'critical';

/** The state of a cell (indicator × unit), and what it rests on. */
export interface CellState {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly state: State;
  /** Since when it is in that state (office clock). */
  readonly since: Instant;
  /** The last judged state stays visible beside `stale`, `no_data` and `upstream_fault`; null when never judged or `info`. */
  readonly judged: JudgedState | null;
  /** The newest period with a figure; a figure that cannot be judged (no cases, no plan) leaves `judged` as it was. */
  readonly period: PeriodId | null;
  readonly value: number | null;
  /** How many distinct periods in a row asked for at least `state` (minimum evaluations); null when none did. */
  readonly pending: { readonly state: JudgedState; readonly periods: number } | null;
  /** Next due instant of the cell's source; null when nothing is owed. */
  readonly dueAt: Instant | null;
}

/** A change of state: an event, and perhaps an alert (QĐ 2338/QĐ-UBND, Điều 3.4b). Never written for corrections of older periods. */
export interface Transition {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly at: Instant;
  readonly from: State | null;
  readonly to: State;
  readonly period: PeriodId | null;
  readonly value: number | null;
  /** One of `TransitionReason`. */
  readonly reason: string;
}

/** Why a state changed, as a code; screens have the sentence. */
export type TransitionReason =
  | 'figure judged'
  | 'figure not judged'
  | 'overdue: unit'
  | 'overdue: source'
  | 'overdue: collector'
  | 'overdue: calendar'
  | 'no figure yet'
  | 'not applicable';
