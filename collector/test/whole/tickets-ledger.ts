import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An event as anybody reads it in the exported ledger; knows nothing of the collector's own types. */
export interface Told {
  readonly type: string;
  readonly at: number;
  readonly stream: string;
  readonly seq: number;
  readonly position: number;
  readonly by: { readonly kind: string; readonly id?: string; readonly role?: string };
  readonly [fact: string]: unknown;
}

interface Row {
  readonly position: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: string;
}

/** Reads what `ledger export` wrote; throws where a row does not follow from the one before it. */
export function readLedger(file: string): readonly Told[] {
  let [previous, position] = ['0'.repeat(64), 0];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as Row;
      const hash = createHash('sha256').update(previous).update(row.body).digest('hex');
      if (row.previousHash !== previous || row.hash !== hash || row.position !== position + 1)
        throw new Error(`Row ${row.position} does not follow`);
      [previous, position] = [row.hash, row.position];
      return JSON.parse(row.body) as Told;
    });
}

/** Events of each ticket, in their order. */
export const storiesIn = (events: readonly Told[]): ReadonlyMap<string, readonly Told[]> =>
  Map.groupBy(
    events.filter(({ stream }) => stream.startsWith('PH-')),
    ({ stream }) => stream,
  );
