import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** The hash-chained ledger and the tickets folded from it (SEMANTICS §7). */
export const ledger = (_dialect: Dialect): Migration => runStatements([]);
