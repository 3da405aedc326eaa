import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Store } from '../../src/sinks/store.ts';

const program = fileURLToPath(new URL('./endless-deliverer.ts', import.meta.url));

/** Opens the store, lets somebody work with it, and closes it. */
export async function withStore(location: DatabaseLocation, work: (store: Store) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(location);
  await work(sqlStore(database)).finally(() => database.close());
}

/** Starts a process that delivers to InfluxDB in small batches, and kills it -9 some moments after it began. */
export function deliverUntilKilled(location: DatabaseLocation, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', program, JSON.stringify(location), url]);
    let faults = '';
    let began = false;
    child.stderr.on('data', (words: Buffer) => (faults += words.toString()));
    child.stdout.once('data', () => {
      began = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
    });
    child.once('close', () => (began ? resolve() : reject(new Error(`it never began: ${faults}`))));
  });
}
