import type { SourceId } from '../catalog/source-spec.ts';
import type { Event } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Observation, Revision } from '../observations/observation.ts';
import type { Refusal, Rejection } from '../observations/rejection.ts';
import type { RunEnd } from './run-store.ts';

/** What one part of a delivery says, with the cursor it leaves: committed in one transaction, or not at all. */
export interface Commit {
  readonly source: SourceId;
  readonly run: string;
  readonly observations: readonly Observation[];
  readonly events: readonly Event[];
  readonly rejections: readonly Rejection[];
  readonly refusals: readonly Refusal[];
  readonly corrections: number;
  readonly at: Instant;
  /** undefined: leave the source's cursor alone (pushed data). */
  readonly cursor?: string;
  /** This part ends its run: one transaction holds what was delivered and how it ended. */
  readonly end?: RunEnd;
}

export interface CommitResult {
  /** First revisions. */
  readonly accepted: number;
  /** Later revisions: the figure differs from the newest one known. */
  readonly revised: number;
  /** Said again, the same: nothing written. */
  readonly unchanged: number;
  readonly events: number;
  readonly repeatedEvents: number;
  /** The revisions written, oldest first. */
  readonly written: readonly Revision[];
}

/** A delivery that says nothing; `{ ...EMPTY_DELIVERY, observations }` says just these figures. */
export const EMPTY_DELIVERY = {
  observations: [],
  events: [],
  rejections: [],
  refusals: [],
  corrections: 0,
} as const satisfies Partial<Commit>;
