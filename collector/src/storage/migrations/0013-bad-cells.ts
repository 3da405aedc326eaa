import type { Migration } from 'kysely/migration';
import { runStatements } from './run-statements.ts';

/** Cells that are bad and untold are looked for often, and most cells are not bad. */
export const badCells = (): Migration =>
  runStatements([
    `create index cell_states_bad on cell_states (since, indicator, unit) where state in ('warning', 'critical')`,
  ]);
