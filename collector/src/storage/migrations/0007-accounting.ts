import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Turns and accounts of tickets, rebuilt from the ledger at any time. */
export const accounting = (_dialect: Dialect): Migration => runStatements([]);
