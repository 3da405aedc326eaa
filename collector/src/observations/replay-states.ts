import type { Indicator } from '../catalog/indicator.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CellFreshness } from './cell-freshness.ts';
import { evolveState } from './evolve-state.ts';
import type { Cell } from './evolve-state.ts';
import { valueOf } from './figure.ts';
import { judge } from './judge.ts';
import type { ReferenceFacts } from './judge.ts';
import type { Revision } from './observation.ts';
import type { CellState, Transition } from './state.ts';

/** One moment in a cell's story: a revision became known (or null: time went by), with what else was known then. */
export interface StateStep {
  readonly at: Instant;
  readonly revision: Pick<Revision, 'period' | 'value' | 'numerator' | 'denominator'> | null;
  readonly reference: ReferenceFacts;
  readonly freshness: CellFreshness;
}

export interface StateStory {
  readonly state: CellState | null;
  readonly transitions: readonly Transition[];
}

/** Judges a step and takes it into the state: what the pipeline does for every change, one cell at a time. */
export function takeStep(
  cell: Cell & { readonly indicator: Indicator },
  story: StateStory,
  step: StateStep,
): StateStory {
  const { revision } = step;
  const before = story.state?.judged ?? null;
  const evaluation = revision && {
    ...{ period: revision.period, value: valueOf(revision) },
    judged: judge(cell.indicator, revision.period, revision, step.reference, before),
  };
  const { state, transition } = evolveState(cell, story.state, evaluation, step.freshness, step.at);
  return { state, transitions: transition ? [...story.transitions, transition] : story.transitions };
}

/** Folds a cell's steps in the order in which they became known: the same state and transitions as step by step. */
export const replayStates = (
  cell: Cell & { readonly indicator: Indicator },
  steps: readonly StateStep[],
  from: StateStory = { state: null, transitions: [] },
): StateStory => steps.reduce((story, step) => takeStep(cell, story, step), from);
