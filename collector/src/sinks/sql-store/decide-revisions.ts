import type { Observation, Revision } from '../../observations/observation.ts';

/** The newest revision of a cell and period, as far as a decision needs it. */
export type Newest = Pick<Revision, 'revision' | 'value' | 'quality' | 'coverage'> & {
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};

export interface Decision {
  readonly accepted: number;
  readonly revised: number;
  readonly unchanged: number;
  /** What is to be written, with its revision number, in the order it was said. */
  readonly writes: readonly { readonly observation: Observation; readonly revision: number }[];
}

const saysTheSame = (newest: Newest, said: Observation): boolean =>
  newest.value === said.value &&
  newest.numerator === said.numerator &&
  newest.denominator === said.denominator &&
  newest.quality === said.quality &&
  newest.coverage?.present === said.coverage?.present &&
  newest.coverage?.expected === said.coverage?.expected;

export const cellPeriodKey = (cell: Pick<Observation, 'indicator' | 'unit' | 'period'>): string =>
  `${cell.indicator}\n${cell.unit}\n${cell.period}`;

/**
 * What a batch adds to what is known (key: `cellPeriodKey`): first revisions, corrections, or nothing new. A figure said
 * again is unchanged, whoever says it; one that differs in figure, quality or coverage is the next revision.
 */
export function decideRevisions(known: ReadonlyMap<string, Newest>, said: readonly Observation[]): Decision {
  const written = new Map<string, Newest>();
  const writes: { observation: Observation; revision: number }[] = [];
  let accepted = 0;
  for (const observation of said) {
    const key = cellPeriodKey(observation);
    const newest = written.get(key) ?? known.get(key);
    if (newest !== undefined && saysTheSame(newest, observation)) continue;
    const revision = (newest?.revision ?? 0) + 1;
    if (revision === 1) accepted += 1;
    written.set(key, { ...observation, revision });
    writes.push({ observation, revision });
  }
  return { accepted, revised: writes.length - accepted, unchanged: said.length - writes.length, writes };
}
