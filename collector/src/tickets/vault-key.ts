import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseFault } from '../storage/database-fault.ts';

const HEX = /^[0-9a-f]{64}$/i;

/**
 * The key of the encrypted store: `IOC_VAULT_KEY` (64 hex digits) when it is said, else `<data>/vault.key`, made at the
 * first start for its owner's eyes only. Several collectors on one database need the same one. Throws DatabaseFault.
 */
export function vaultKeyOf(dataFolder: string, said: string | undefined): Buffer {
  if (said !== undefined && said !== '') return keyOf(said, 'IOC_VAULT_KEY');
  const file = join(dataFolder, 'vault.key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return keyOf(readFileSync(file, 'utf8'), file);
}

/** The same for whoever only reads: without a key file nothing was put away yet, and any key reads nothing. */
export function existingVaultKey(dataFolder: string, said: string | undefined): Buffer {
  if ((said === undefined || said === '') && !existsSync(join(dataFolder, 'vault.key'))) return Buffer.alloc(32);
  return vaultKeyOf(dataFolder, said);
}

function keyOf(text: string, place: string): Buffer {
  if (HEX.test(text.trim())) return Buffer.from(text.trim(), 'hex');
  throw new DatabaseFault({
    vi: `${place}: không phải khóa của kho mã hóa; cần đúng 64 chữ số hệ mười sáu. Hãy lấy lại khóa đã sao lưu.`,
    en: `${place}: no key of the encrypted store; 64 hexadecimal digits are needed. Restore the key from its backup.`,
  });
}
