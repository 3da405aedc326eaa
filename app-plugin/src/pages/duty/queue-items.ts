import { DESK_GROUPS, type DeskGroup } from '@vnioc/contract/desk.ts';
import type { ShownRow } from './arrange.ts';

export const ROW_HEIGHT = 44;
export const HEADING_HEIGHT = 28;

export type QueueItem =
  | { readonly kind: 'heading'; readonly group: DeskGroup; readonly n: number; readonly top: number }
  | { readonly kind: 'row'; readonly shown: ShownRow; readonly top: number };

/** Headings and rows of the queue from top to bottom, each with its place in pixels. */
export function queueItems(shown: readonly ShownRow[]): {
  readonly items: readonly QueueItem[];
  readonly height: number;
} {
  const items: QueueItem[] = [];
  let top = 0;
  for (const group of DESK_GROUPS) {
    const rows = shown.filter((one) => one.group === group);
    if (rows.length === 0) continue;
    items.push({ kind: 'heading', group, n: rows.filter(({ gone }) => !gone).length, top });
    top += HEADING_HEIGHT;
    for (const one of rows) {
      items.push({ kind: 'row', shown: one, top });
      top += ROW_HEIGHT;
    }
  }
  return { items, height: top };
}

/** The items that a window of so many pixels shows, and a few more on either side. */
export function itemsWithin(items: readonly QueueItem[], from: number, height: number): readonly QueueItem[] {
  const margin = 6 * ROW_HEIGHT;
  const first = firstBehind(items, from - margin);
  const last = firstBehind(items, from + height + margin);
  return items.slice(first, last);
}

/** By halving: index of the first item that begins at or below so many pixels. */
function firstBehind(items: readonly QueueItem[], top: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
