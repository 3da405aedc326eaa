import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Pages with their outcomes, one-time links. */
export const paging = (_dialect: Dialect): Migration => runStatements([]);
