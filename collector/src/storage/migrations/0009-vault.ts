import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** Encrypted texts and attachments beside the ledger. */
export const vault = (_dialect: Dialect): Migration => runStatements([]);
