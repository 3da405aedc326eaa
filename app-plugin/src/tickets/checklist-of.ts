import type { Procedure } from '@vnioc/contract/ticket-time.ts';
import type { Stage } from './stage-of.ts';

type Step = Procedure['steps'][number];

/** Where the steps of a stage end: its milestone; dispatch has none of its own and ends before acceptance. */
const ENDS: Readonly<Record<Stage, readonly NonNullable<Step['milestone']>[]>> = {
  verify: ['verify'],
  dispatch: ['accept'],
  nudge: ['resolve'],
  close: ['close'],
};
const BEFORE: Readonly<Record<Stage, readonly NonNullable<Step['milestone']>[]>> = {
  verify: [],
  dispatch: ['verify'],
  nudge: ['verify'],
  close: ['resolve'],
};

/** The steps of the SOP that belong to a stage, in order. */
export function checklistOf(procedure: Procedure | null, stage: Stage): readonly Step[] {
  const steps = procedure?.steps ?? [];
  const indexOf = (names: readonly string[]) => steps.findIndex(({ milestone }) => names.includes(milestone ?? ''));
  const from = indexOf(BEFORE[stage]) + 1;
  const end = indexOf(ENDS[stage]);
  const last = end < 0 ? steps.length : stage === 'dispatch' ? end : end + 1;
  return steps.slice(from, last);
}
