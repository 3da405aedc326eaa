import type { Indicator, Target } from '../catalog/indicator.ts';
import type { PeriodId } from '../kernel/period.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { curveReference } from './curve-reference.ts';
import { casesOf, sumFigures, valueOf } from './figure.ts';
import type { PlainFigure } from './figure.ts';
import { mildest } from './severity.ts';
import type { JudgedState } from './state.ts';
import { violation } from './violation.ts';

/** What `referenceNeeds` asked for, as far as it is there: absent periods are left out, never given as 0. */
export interface ReferenceFacts {
  readonly history: readonly PlainFigure[];
  readonly window: readonly PlainFigure[];
  readonly plan: number | null;
  /** How many periods `referenceNeeds` named: a baseline on less than half of them is none. */
  readonly historyAsked: number;
}

export const NO_REFERENCE: ReferenceFacts = { history: [], window: [], plan: null, historyAsked: 0 };

/**
 * Judges the figure of a period against the typed target of its indicator (SEMANTICS §3). Null = not judged: `info`
 * indicators, no target, no figure, or the plan or baseline is not there. `before` is the state judged last: getting
 * better takes the clear margin. Fewer cases than `minimumN` are never worse than `warning`.
 */
export function judge(
  indicator: Indicator,
  period: PeriodId,
  figure: PlainFigure,
  facts: ReferenceFacts,
  before: JudgedState | null,
): JudgedState | null {
  const { target } = indicator;
  if (!target || indicator.direction === 'info') return null;
  const judged = target.window ? sumFigures([figure, ...facts.window]) : figure;
  const value = judged && valueOf(judged);
  if (judged === null || value === null) return null;
  const compared = comparedValue(target, value, period, facts);
  if (compared === null) return null;
  const state = violation(target, compared, before);
  const tooFew = target.minimumN !== undefined && casesOf(judged) < target.minimumN;
  return tooFew ? mildest(state, 'warning') : state;
}

function comparedValue(target: Target, value: number, period: PeriodId, facts: ReferenceFacts): number | null {
  switch (target.kind) {
    case 'fixed':
    case 'band':
    case 'zero':
      return value;
    case 'curve':
      return againstCurve(target, value, period, facts);
    case 'baseline':
      return againstBaseline(target.measure ?? 'ratio', value, facts);
    default:
      return unreachable(target.kind);
  }
}

function againstCurve(target: Target, value: number, period: PeriodId, { plan }: ReferenceFacts): number | null {
  const reference = curveReference(target, period, plan);
  return reference === null || reference === 0 ? null : value / reference;
}

function againstBaseline(measure: NonNullable<Target['measure']>, value: number, facts: ReferenceFacts): number | null {
  const history = facts.history.map(valueOf).filter((it) => it !== null);
  if (history.length === 0 || history.length < facts.historyAsked / 2) return null;
  const mean = history.reduce((sum, it) => sum + it, 0) / history.length;
  if (measure === 'zscore') {
    const variance = history.reduce((sum, it) => sum + (it - mean) ** 2, 0) / Math.max(1, history.length - 1);
    return value === mean ? 0 : (value - mean) / Math.sqrt(variance);
  }
  const ratio = value === mean ? 1 : value / mean;
  return measure === 'ratio' ? ratio : ratio - 1;
}
