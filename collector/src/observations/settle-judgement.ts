import { periodSpan } from '../kernel/period.ts';
import type { PeriodId } from '../kernel/period.ts';
import { isWorse, mildest } from './severity.ts';
import type { CellState, JudgedState } from './state.ts';

/** The newest figure of one period of a cell, judged (null: not judged, see `judge`). */
export interface Evaluation {
  readonly period: PeriodId;
  readonly value: number | null;
  readonly judged: JudgedState | null;
}

/** The part of a cell's state that figures alone decide. */
export type Judgement = Pick<CellState, 'judged' | 'period' | 'value' | 'pending'>;

export const UNJUDGED: Judgement = { judged: null, period: null, value: null, pending: null };

/**
 * Takes a new evaluation into a judgement. It gets better at once and worse only after `needed` distinct periods in a
 * row, by the mildest of them; a re-read of the same period never counts twice. A figure of an older period is history
 * and changes nothing; one that cannot be judged leaves the judgement standing.
 */
export function settleJudgement(before: Judgement, news: Evaluation, needed: number): Judgement {
  if (isOlder(news.period, before.period)) return before;
  const { period, value, judged } = news;
  if (judged === null) return { ...before, period, value };
  const current = before.judged ?? 'normal';
  if (!isWorse(judged, current)) return { judged, period, value, pending: null };
  const run = extendRun(before, period, judged);
  if (run.periods < needed) return { judged: current, period, value, pending: run };
  const pending = isWorse(judged, run.state) ? { state: judged, periods: 1 } : null;
  return { judged: run.state, period, value, pending };
}

function extendRun({ pending, period: last }: Judgement, period: PeriodId, judged: JudgedState) {
  if (!pending) return { state: judged, periods: 1 };
  const isReread = period === last;
  if (isReread && pending.periods === 1) return { state: judged, periods: 1 };
  return { state: mildest(pending.state, judged), periods: pending.periods + (isReread ? 0 : 1) };
}

const isOlder = (period: PeriodId, than: PeriodId | null): boolean =>
  than !== null && period !== than && periodSpan(period).to < periodSpan(than).to;
