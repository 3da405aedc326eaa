import type { Migration } from 'kysely/migration';
import { runStatements } from './run-statements.ts';

/** Drills are kept out of what is counted, without opening every ticket; the agenda had rows that did nothing. */
export const drills = (): Migration =>
  runStatements([
    `alter table tickets add column drill bigint not null default 0`,
    `update tickets set drill = 1 where body like '%"drill":true%'`,
    `create index tickets_drills on tickets (id) where drill = 1`,
    `delete from agenda where task like '%"kind":"endRating"%'`,
  ]);
