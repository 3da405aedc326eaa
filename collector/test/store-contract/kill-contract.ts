import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../../src/storage/database.ts';
import type { StoreOpener } from './store-opener.ts';
import type { Store } from '../../src/sinks/store.ts';
import { source } from './examples.ts';
import { rowsOfBatch } from './numbered-batches.ts';

const KILLS = 10;
const committer = fileURLToPath(new URL('./endless-committer.ts', import.meta.url));
const approver = fileURLToPath(new URL('./hanging-approver.ts', import.meta.url));

/** Kills the approver -9 between the figure and what follows it in the same transaction. */
function approveUntilKilled(location: DatabaseLocation): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', approver, JSON.stringify(location)]);
    let faults = '';
    child.stderr.on('data', (words: Buffer) => (faults += words.toString()));
    child.stdout.on('data', () => child.kill('SIGKILL'));
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`the approver ended by itself: ${faults}`));
    });
  });
}

/** Starts the committer, kills it -9 at a random moment after its first word; the last number it acknowledged. */
function commitUntilKilled(location: DatabaseLocation): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', committer, JSON.stringify(location)]);
    let said = '';
    let faults = '';
    let doomed = false;
    child.stderr.on('data', (words: Buffer) => (faults += words.toString()));
    child.stdout.on('data', (words: Buffer) => {
      said += words.toString();
      if (doomed) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 150);
    });
    child.on('close', () => {
      const whole = said.slice(0, said.lastIndexOf('\n')).split('\n');
      if (doomed) resolve(Number(whole.at(-1)));
      else reject(new Error(`the committer never committed: ${faults}`));
    });
  });
}

async function expectWholeUpTo(store: Store, acknowledged: number): Promise<void> {
  const cursor = Number((await store.runs.progress(source('one-stop'))).cursor);
  expect(cursor).toBeGreaterThanOrEqual(acknowledged);
  expect(cursor).toBeLessThanOrEqual(acknowledged + 1);
  const owed = Array.from({ length: cursor }, (_, index) => rowsOfBatch(index + 1)).reduce(
    (sum, rows) => sum + rows,
    0,
  );
  expect(await store.observations.lastPosition()).toBe(owed);
  const cells = await store.observations.cells({});
  expect(cells).toHaveLength(owed);
  expect(cells.every((one) => one.revision === 1 && one.unit === `b${one.value}`)).toBe(true);
  expect(new Set(cells.map((one) => one.position)).size).toBe(owed);
  expect((await store.quarantine.list({ limit: 1 }))[0]).toMatchObject({ id: cursor, row: cursor });
}

/** Power cuts in the middle of committing. */
export function killContract(opener: StoreOpener): void {
  test(`kill -9 at ${KILLS} random moments: no acknowledged row is lost, none is doubled, the cursor fits`, async () => {
    const location = await opener.newLocation();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await commitUntilKilled(location);
      await expectWholeUpTo(await opener.open(location), acknowledged);
      await opener.closeAll();
    }
  }, 120_000);
  test('kill -9 between an approved figure and its ticket: the entry still waits, and nothing was said', async () => {
    const location = await opener.newLocation();
    await approveUntilKilled(location);
    const store = await opener.open(location);
    expect(await store.entries.get('1')).toMatchObject({ status: 'pending', decidedBy: null });
    expect(await store.observations.lastPosition()).toBe(0);
  }, 60_000);
}
