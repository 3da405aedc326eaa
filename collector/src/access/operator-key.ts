import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../kernel/clock.ts';
import { newSecret, type KeyStore } from './keys.ts';

const OPERATOR = 'operator';

/** The local operator's key, made at the first start (`<data>/operator.key`, mode 0600). A new file replaces the old key. */
export async function ensureOperatorKey(dataFolder: string, keys: KeyStore, at: Instant): Promise<string> {
  const file = join(dataFolder, 'operator.key');
  if (!existsSync(file)) writeFileSync(file, `${newSecret()}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if ((await keys.find(secret)) === null) await keys.revoke(OPERATOR, 'collector', at);
  const operator = {
    name: OPERATOR,
    person: null,
    role: OPERATOR,
    unit: null,
    domain: null,
    validUntil: null,
  } as const;
  await keys.admit(secret, operator, 'collector', at);
  return secret;
}
