import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { runStatements } from './run-statements.ts';

/** A typed-in figure may answer a complaint or a request: the ticket it corrects. */
export const entryTickets = (_dialect: Dialect): Migration =>
  runStatements(['alter table entries add column ticket text']);
