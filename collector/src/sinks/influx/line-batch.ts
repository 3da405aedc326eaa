import type { Instant } from '../../kernel/clock.ts';
import { DAY } from '../../kernel/local-date.ts';
import type { ObservationStore } from '../store.ts';
import { ByteText } from './byte-text.ts';
import { lineWriter } from './line-protocol.ts';
import type { LineContext } from './line-protocol.ts';
import { knownSeries } from './line-series.ts';

/** Lines that go to the server together: their bytes, as the wire wants them, and the positions of the revisions in them. */
export interface Lines {
  /** UTF-8, a line break between two lines. */
  readonly body: Buffer;
  readonly positions: readonly number[];
}

/** What stands behind a position in the store. */
export interface LineBatch extends Lines {
  readonly from: number;
  /** Position of the last line; `from` when there is none. */
  readonly end: number;
  /** Series and timestamps, as numbers. */
  readonly cells: ReadonlySet<number>;
  /** Days (UTC, since 1970) that its points stand in; a shard of InfluxDB holds one whole day or more. */
  readonly days: ReadonlySet<number>;
  /** False when the store had no more. */
  readonly isFull: boolean;
}

/** Revisions read at a time, so that what a batch is made of is gone before the next piece of it is read. */
const PAGE = 1_000;

/**
 * Numbers the point (series and timestamp) that a revision writes, in 32 bits, which a set keeps best. The same point has
 * the same number always; two points that share one would only wait for each other.
 */
const pointNumber = (series: number, periodEnd: Instant): number =>
  Math.imul(series, 0x9e3779b1) ^ Math.floor(periodEnd / 1000);

/** Reads the batch behind a position; `size` lines at most. One batch is read at a time: all are written into one text. */
export function batchReader(
  observations: Pick<ObservationStore, 'since'>,
  context: LineContext,
): (from: number, size: number) => Promise<LineBatch> {
  const seriesOf = knownSeries(context);
  const text = new ByteText();
  const writeLine = lineWriter(text);
  return async (from, size) => {
    const [positions, cells, days] = [[] as number[], new Set<number>(), new Set<number>()];
    text.clear(); // of a batch whose reading failed
    for (let isMore = true; isMore && positions.length < size;) {
      const wanted = Math.min(PAGE, size - positions.length);
      const revisions = await observations.since(positions.at(-1) ?? from, wanted);
      isMore = revisions.length === wanted;
      for (const revision of revisions) {
        const { number, head } = seriesOf(revision);
        writeLine(head, revision);
        positions.push(revision.position);
        cells.add(pointNumber(number, revision.periodEnd));
        days.add(Math.floor(revision.periodEnd / DAY));
      }
    }
    return {
      ...{ from, end: positions.at(-1) ?? from, positions, cells, days },
      ...{ body: text.take(), isFull: positions.length === size },
    };
  };
}

/** True when a point stands in both, so that the later one must not overtake the earlier. */
export function sharePoint(earlier: LineBatch, later: LineBatch): boolean {
  for (const cell of later.cells) if (earlier.cells.has(cell)) return true;
  return false;
}
