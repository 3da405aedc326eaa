import type { Migration } from 'kysely/migration';
import { runStatements } from './run-statements.ts';

/**
 * Alerts change in place; the number says in which order, so that whoever follows them goes on where he stopped. Alerts
 * are written in exclusive transactions only: numbers become visible in their order.
 */
export const alertChanges = (): Migration =>
  runStatements([
    `alter table alerts add column change_number bigint not null default 0`,
    `create index alerts_by_change on alerts (change_number)`,
  ]);
