import type { PostedAlert } from '../../collector/test/chaos/alert-sender.ts';
import { alertCells, alertOf } from '../../collector/test/chaos/alert-wave.ts';
import type { Catalog } from '../../collector/src/catalog/catalog.ts';

/** `situations`: every alert is its own, so every one becomes a ticket; `groups`: alerts of one figure at one unit are one. */
export type Shape = 'situations' | 'groups';

/** Situations of the shape `groups`: figure and unit. */
const CELLS = 160;

/** Alerts that open tickets, all firing since the same instant. */
export function alertStorm(catalog: Catalog, count: number, shape: Shape, startsAt: number): readonly PostedAlert[] {
  const cells = alertCells(catalog, startsAt);
  return Array.from({ length: count }, (_, index) =>
    shape === 'groups'
      ? alertOf(index, cells[index % CELLS], startsAt)
      : alertOf(index, cells[index % cells.length], startsAt, { correlation: `bao-dong-${index}` }),
  );
}
