import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve as pathTo } from 'node:path';
import { clockOf } from '../chaos/played-days.ts';
import type { Installation } from '../service/installation.ts';
import { readLedger, type Told } from './tickets-ledger.ts';
import { until } from './played-district.ts';

const ROOT = pathTo(import.meta.dirname, '../../..');

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `npm run ioc -- …` says about the data of an installation; the collector may be running. */
export function ioc({ dataFolder }: Installation, ...argv: readonly string[]): Promise<Said> {
  const call = [join(ROOT, 'scripts/ioc.mjs'), ...argv, '--data', dataFolder, '--site', 'demo'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, call, { maxBuffer: 1 << 28 }, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
}

/** The ledger as anybody gets it: exported, each row checked against the one before it. */
export async function exportedLedger(installation: Installation): Promise<readonly Told[]> {
  const file = join(installation.dataFolder, 'so-phieu.ndjson');
  const { code, err } = await ioc(installation, 'ledger', 'export', '--out', file);
  if (code !== 0) throw new Error(err);
  return readLedger(file);
}

export const FORMS = ['json', 'csv', 'xlsx', 'html'] as const;

/** SHA-256 of the statement of a unit in each of its forms, byte by byte. */
export async function statementBytes(
  { url, dataFolder }: Installation,
  query: Readonly<Record<'period' | 'unit' | 'asOf', string>>,
): Promise<readonly string[]> {
  const authorization = `Bearer ${readFileSync(join(dataFolder, 'operator.key'), 'utf8').trim()}`;
  const hashes: string[] = [];
  for (const format of FORMS) {
    const asked = new URLSearchParams({ ...query, format });
    const answer = await fetch(`${url}/api/v1/accounting/statement?${asked.toString()}`, {
      headers: { authorization },
    });
    if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
    hashes.push(
      createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex'),
    );
  }
  return hashes;
}

/** Waits until the simulated clock has passed an instant. */
export const clockPast = (installation: Installation, at: string): Promise<void> =>
  until(`the clock past ${at}`, async () => ((await clockOf(installation)) ?? 0) > Date.parse(at));
