import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { DatabaseLocation } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { commitOf, entry, NOON, observation, person } from './examples.ts';

/** A process that approves an entry, writes the figure, and hangs before the ticket is told: it waits to be killed. */
const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseLocation);
const { entries } = sqlStore(database);
await entries.add(entry('1', { ticket: 'PH-2024-00001' }));
const approval = { status: 'approved' as const, by: person('p-duyet'), at: NOON + 1, reason: null };
await entries.decide('1', approval, commitOf({ observations: [observation()] }), async () => {
  process.stdout.write('figure written\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
