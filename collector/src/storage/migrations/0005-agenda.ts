import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** What falls due when, with leases (facts: timers are rows). */
export const agenda = (_dialect: Dialect): Migration => runStatements([]);
