import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Duty roster, deputies, shift book. */
export const duty = (_dialect: Dialect): Migration => runStatements([]);
