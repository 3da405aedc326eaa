import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { observations } from './0001-observations.ts';
import { access } from './0002-access.ts';

/** All steps, by name and in order. A step that has been released is never edited: add another line. */
export const migrations = (dialect: Dialect): Record<string, Migration> => ({
  '0001-observations': observations(dialect),
  '0002-access': access(dialect),
});
