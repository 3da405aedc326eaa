import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database.ts';
import { observations } from './0001-observations.ts';
import { access } from './0002-access.ts';
import { alerts } from './0003-alerts.ts';
import { ledger } from './0004-ledger.ts';
import { agenda } from './0005-agenda.ts';
import { paging } from './0006-paging.ts';
import { accounting } from './0007-accounting.ts';
import { duty } from './0008-duty.ts';
import { vault } from './0009-vault.ts';
import { entryTickets } from './0010-entry-tickets.ts';
import { alertChanges } from './0011-alert-changes.ts';
import { drills } from './0012-drills.ts';
import { badCells } from './0013-bad-cells.ts';
import { ticketWords } from './0014-ticket-words.ts';

/** All steps, by name and in order. A step that has been released is never edited: add another line. */
export const migrations = (dialect: Dialect): Record<string, Migration> => ({
  '0001-observations': observations(dialect),
  '0002-access': access(dialect),
  '0003-alerts': alerts(dialect),
  '0004-ledger': ledger(dialect),
  '0005-agenda': agenda(dialect),
  '0006-paging': paging(dialect),
  '0007-accounting': accounting(dialect),
  '0008-duty': duty(dialect),
  '0009-vault': vault(dialect),
  '0010-entry-tickets': entryTickets(dialect),
  '0011-alert-changes': alertChanges(),
  '0012-drills': drills(),
  '0013-bad-cells': badCells(),
  '0014-ticket-words': ticketWords(dialect),
});
