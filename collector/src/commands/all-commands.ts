import { accounting } from './accounting.ts';
import { backfillInflux } from './backfill-influx.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { entries } from './entries.ts';
import { identityCommand } from './identity.ts';
import { keys } from './keys.ts';
import { ledgerExport } from './ledger-export.ts';
import { freshness, quarantine, runs, sources } from './lists.ts';
import { query } from './query.ts';
import { release } from './release.ts';
import { replay } from './replay.ts';
import { route } from './route.ts';
import { status } from './status.ts';
import { trySourceCommand } from './try-source.ts';
import { verifyAudit } from './verify-audit.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';

/** Every command of `npm run ioc -- <name>`, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ...[check, route, trySourceCommand, status, sources, runs, freshness, quarantine, release, entries, query],
  ...[keys, identityCommand, verifyAudit, backfillInflux],
  ...[accounting, replay, verifyLedgerCommand, ledgerExport],
];
