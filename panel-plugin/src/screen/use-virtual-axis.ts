import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Rect,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

export interface Axis {
  readonly count: number;
  readonly size: number;
  /** Room for lines or columns, without the heads that stay in place. */
  readonly viewport: number;
  readonly horizontal: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Stays drawn wherever one scrolls to: it has the focus, and would lose it. */
  readonly keep: number;
}

/** One direction of the grid. Its room comes from the panel's size, not from an observer: Grafana says it on every render. */
export const useVirtualAxis = (axis: Axis): Virtualizer<HTMLDivElement, Element> => {
  const { count, size, viewport, horizontal, scroller, keep } = axis;
  const tell = useRef<((rect: Rect) => void) | null>(null);
  const rect: Rect = { width: viewport, height: viewport };
  useLayoutEffect(() => tell.current?.({ width: viewport, height: viewport }), [viewport]);
  const rangeExtractor = useCallback(
    (range: Range) => withKept(defaultRangeExtractor(range), keep, range.count),
    [keep],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is kept beyond the render that asked
  const virtualizer = useVirtualizer({
    ...{ count, horizontal, overscan: horizontal ? 2 : 4, initialRect: rect, rangeExtractor },
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    observeElementRect: (_, report) => {
      tell.current = report;
      report(rect);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);
  return virtualizer;
};

const withKept = (indexes: number[], keep: number, count: number): number[] =>
  keep < 0 || keep >= count || indexes.includes(keep) ? indexes : [...indexes, keep].sort((a, b) => a - b);
