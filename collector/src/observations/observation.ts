import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodId } from '../kernel/period.ts';

/**
 * `reported`: an upstream system said it. `entered`: a person, approved by another. `aggregated`: from the units below.
 * `derived`: by the register's formula or folded from events. `partial`: aggregated or derived while parts are missing.
 */
export type Quality = 'reported' | 'entered' | 'aggregated' | 'derived' | 'partial';

/** The figure in base units; a ratio comes with its parts so that it can be summed up honestly (never averaged). */
export type Figure =
  | { readonly value: number; readonly numerator?: undefined; readonly denominator?: undefined }
  | { readonly value: number | null; readonly numerator: number; readonly denominator: number };

/** What a source says of one cell before it is known whether that is new: a figure of an indicator, for a unit and a period. */
export type Observation = Figure & {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly source: SourceId;
  /** When the collector learned it (office clock). */
  readonly knownAt: Instant;
  readonly quality: Quality;
  /** Units that stand behind an aggregated figure, and how many were owed. */
  readonly coverage?: { readonly present: number; readonly expected: number };
};

/**
 * A revision as the store keeps it. Revision 1 is what was said first; a correction is a new revision and never an edit.
 * `position` numbers all revisions of the store without reuse, in commit order: sinks read by it.
 */
export type Revision = Observation & { readonly revision: number; readonly position: number };

/** One cell of the great table. */
export interface CellKey {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
}
