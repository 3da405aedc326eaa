import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Revision } from '../../observations/observation.ts';
import type { ObservationStore } from '../store.ts';
import type { LineContext } from './line-protocol.ts';
import { lineMaker } from './line-protocol.ts';

/** Lines that go to the server together: one text, as the wire wants it, and the positions of the revisions in it. */
export interface Lines {
  readonly text: string;
  readonly positions: readonly number[];
}

/** What stands behind a position in the store. */
export interface LineBatch extends Lines {
  readonly from: number;
  /** Position of the last line; `from` when there is none. */
  readonly end: number;
  /** Series and timestamps, as numbers. */
  readonly cells: ReadonlySet<number>;
  /** False when the store had no more. */
  readonly isFull: boolean;
}

type StoredRevision = Revision & { readonly periodEnd: Instant };

/** Revisions read at a time, so that what a batch is made of is gone before the next piece of it is read. */
const PAGE = 1_000;
/** Lines made one text at a time: small enough for the young heap, where text is thrown away at no cost. */
const PIECE = 250;
/** Seconds of an instant stay below this until the year 2096. */
const SECONDS = 4_000_000_000;

/**
 * Numbers the point (series and timestamp) that a revision writes. The same point has the same number always; two points
 * that share one would only wait for each other.
 */
function pointNumbers(): (revision: StoredRevision) => number {
  const series = new Map<IndicatorId, Map<UnitId, number>>();
  let count = 0;
  return ({ indicator, unit, periodEnd }) => {
    let units = series.get(indicator);
    if (units === undefined) series.set(indicator, (units = new Map()));
    let number = units.get(unit);
    if (number === undefined) units.set(unit, (number = count++));
    return number * SECONDS + Math.floor(periodEnd / 1000);
  };
}

/** Reads the batch behind a position; `size` lines at most. */
export function batchReader(
  observations: Pick<ObservationStore, 'since'>,
  context: LineContext,
): (from: number, size: number) => Promise<LineBatch> {
  const lineOf = lineMaker(context);
  const pointOf = pointNumbers();
  return async (from, size) => {
    const [texts, positions, cells] = [[] as string[], [] as number[], new Set<number>()];
    for (let isMore = true; isMore && positions.length < size;) {
      const wanted = Math.min(PAGE, size - positions.length);
      const revisions = await observations.since(positions.at(-1) ?? from, wanted);
      isMore = revisions.length === wanted;
      for (let at = 0; at < revisions.length; at += PIECE) {
        texts.push(
          revisions
            .slice(at, at + PIECE)
            .map(lineOf)
            .join('\n'),
        );
      }
      for (const revision of revisions) {
        positions.push(revision.position);
        cells.add(pointOf(revision));
      }
    }
    return {
      ...{ from, end: positions.at(-1) ?? from, positions, cells },
      ...{ text: texts.join('\n'), isFull: positions.length === size },
    };
  };
}

/** True when a point stands in both, so that the later one must not overtake the earlier. */
export function sharePoint(earlier: LineBatch, later: LineBatch): boolean {
  for (const cell of later.cells) if (earlier.cells.has(cell)) return true;
  return false;
}
