import { backfillInflux } from './backfill-influx.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { entries } from './entries.ts';
import { identityCommand } from './identity.ts';
import { keys } from './keys.ts';
import { freshness, quarantine, runs, sources } from './lists.ts';
import { query } from './query.ts';
import { release } from './release.ts';
import { route } from './route.ts';
import { status } from './status.ts';
import { trySourceCommand } from './try-source.ts';
import { verifyAudit } from './verify-audit.ts';

/** Every command of `npm run ioc -- <name>`, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ...[check, route, trySourceCommand, status, sources, runs, freshness, quarantine, release, entries, query],
  ...[keys, identityCommand, verifyAudit, backfillInflux],
];
