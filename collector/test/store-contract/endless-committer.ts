import type { DatabaseLocation } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import { batchNumber } from './numbered-batches.ts';

/** A process that commits numbered batches from its cursor on and says each number only after the commit. */
const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseLocation);
const store = sqlStore(database);
const { cursor } = await store.runs.progress(batchNumber(1).source);
for (let next = Number(cursor ?? 0) + 1; ; next += 1) {
  await store.observations.commit(batchNumber(next));
  process.stdout.write(`${next}\n`);
}
