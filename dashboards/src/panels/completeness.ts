import { AMBER, GREEN, RED } from '../look/state-look.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators } from '../queries/queries.ts';
import { stat, thresholds, type AnyPanel, type Shape } from './panels.ts';

/** Colours of a share that should be whole. */
export const SHARE = thresholds([
  { value: null, color: RED },
  { value: 0.8, color: AMBER },
  { value: 1, color: GREEN },
]);

/** Of what a unit and those below it owed in the time range, how much has come. */
export const completenessShare = (unit: string, shape: Omit<Shape, 'source' | 'queries'>): AnyPanel =>
  stat(
    {
      ...shape,
      source: DATA_SOURCES.vnioc,
      queries: [indicators({ kind: 'completeness', unit, subtree: true, format: 'table' })],
    },
    { calc: 'mean', field: '/^completeness$/' },
  )
    .unit('percentunit')
    .decimals(1)
    .thresholds(SHARE);
