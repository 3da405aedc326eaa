import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Deliveries of alerts, alerts, suppressions, cursors of our own producers. */
export const alerts = (_dialect: Dialect): Migration => runStatements([]);
