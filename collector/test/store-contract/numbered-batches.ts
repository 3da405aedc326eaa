import type { Commit } from '../../src/sinks/store.ts';
import { commitOf, event, observation, period, rejection, unit } from './examples.ts';

/** Rows of batch n: from 1 to 40, so that sizes differ. */
export const rowsOfBatch = (n: number): number => 1 + ((n * 17) % 40);

/** The n-th part of an endless delivery; each says new cells, one event, one bad record, and where to go on. */
export const batchNumber = (n: number): Commit =>
  commitOf({
    observations: Array.from({ length: rowsOfBatch(n) }, (_, row) =>
      observation({ unit: unit(`b${n}`), period: period(String(1900 + row)), value: n }),
    ),
    events: [event(`e${n}`)],
    rejections: [rejection(n)],
    cursor: String(n),
  });
