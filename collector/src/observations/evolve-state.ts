import type { Indicator } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CellFreshness } from './cell-freshness.ts';
import { UNJUDGED, settleJudgement } from './settle-judgement.ts';
import type { Evaluation, Judgement } from './settle-judgement.ts';
import type { CellState, State, Transition, TransitionReason } from './state.ts';

export type { Evaluation };

export interface Cell {
  readonly indicator: Pick<Indicator, 'id' | 'direction' | 'minimumEvaluations'>;
  readonly unit: UnitId;
  /** False when the unit does not stand, or the indicator is not kept at its level. */
  readonly applicable: boolean;
}

export interface Evolved {
  readonly state: CellState;
  /** Null when the state stays what it was, or begins without any figure. */
  readonly transition: Transition | null;
}

/**
 * The next state of a cell from the one before, a new evaluation (null when only time went by) and its freshness. An
 * evaluation of an older period changes nothing: a correction changes history and raises no alert (SEMANTICS §3). Figures
 * of `info` indicators, and figures that could never be judged, are neutral: `not_applicable`, never `normal`.
 */
export function evolveState(
  cell: Cell,
  previous: CellState | null,
  evaluation: Evaluation | null,
  freshness: CellFreshness,
  now: Instant,
): Evolved {
  const judgement = judgementOf(cell, previous ?? UNJUDGED, evaluation);
  const { state, reason } = stateOf(cell, judgement, freshness);
  const since = previous?.state === state ? previous.since : now;
  const ids = { indicator: cell.indicator.id, unit: cell.unit };
  const { judged, period, value, pending } = judgement;
  return {
    state: { ...ids, state, since, judged, period, value, pending, dueAt: freshness.dueAt },
    transition: isTransition(previous, state)
      ? { ...ids, at: now, from: previous?.state ?? null, to: state, period, value, reason }
      : null,
  };
}

function judgementOf(cell: Cell, before: Judgement, evaluation: Evaluation | null): Judgement {
  const after = evaluation ? settleJudgement(before, evaluation, cell.indicator.minimumEvaluations) : before;
  return cell.indicator.direction === 'info' ? { ...after, judged: null, pending: null } : after;
}

function stateOf(
  cell: Cell,
  { judged, period }: Judgement,
  { overdue }: CellFreshness,
): { readonly state: State; readonly reason: TransitionReason } {
  if (!cell.applicable) return { state: 'not_applicable', reason: 'not applicable' };
  if (overdue === 'source') return { state: 'upstream_fault', reason: 'overdue: source' };
  if (period === null) return { state: 'no_data', reason: overdue ? `overdue: ${overdue}` : 'no figure yet' };
  if (overdue) return { state: 'stale', reason: `overdue: ${overdue}` };
  return judged ? { state: judged, reason: 'figure judged' } : { state: 'not_applicable', reason: 'figure not judged' };
}

/** A cell that begins empty or neutral is no news. */
function isTransition(previous: CellState | null, state: State): boolean {
  if (previous) return previous.state !== state;
  return state !== 'no_data' && state !== 'not_applicable';
}
