import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running collector leaves in its data folder, so that the command line finds it. */
export interface Instance {
  readonly pid: number;
  readonly url: string;
  /** Folder of the registers it reads, so that the command line reads the same ones. */
  readonly site: string;
}

const INSTANCE = 'collector.json';

export function prepareDataFolder(folder: string): void {
  mkdirSync(join(folder, 'inbox'), { recursive: true, mode: 0o750 });
}

/** Written whole or not at all, so that a reader never meets half a file. */
export function announce(folder: string, instance: Instance): void {
  const draft = join(folder, `${INSTANCE}.new`);
  writeFileSync(draft, `${JSON.stringify(instance)}\n`, { mode: 0o640 });
  renameSync(draft, join(folder, INSTANCE));
}

/** The collector that last announced itself here; it may be gone. */
export function lastInstance(folder: string): Instance | null {
  const file = join(folder, INSTANCE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Instance) : null;
}

/**
 * The keyed HMAC-SHA-256 by which a refused record is recognised again without being kept (domain §7.1). The key is
 * made at the first start and stays in the data folder (mode 0600): without it nobody can try out what a record said.
 */
export function fingerprintOf(folder: string): (text: string) => string {
  const file = join(folder, 'fingerprint.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const key = readFileSync(file);
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
