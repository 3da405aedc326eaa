import { DatabaseFault } from '../storage/database-fault.ts';
import type { Database } from '../storage/database.ts';
import { seal, unseal } from './vault-seal.ts';
import type { VaultTables } from './vault-tables.ts';

const KNOWN = Buffer.from('vnioc');
const ABOUT = 'check';

/**
 * Says at the start, not at the first reading, that the key is not the one the texts were put away with. The first start
 * notes a check value. Throws DatabaseFault.
 */
export async function expectVaultKey(database: Database, key: Buffer): Promise<void> {
  const tables = database.kysely.withTables<VaultTables>();
  const first = { id: 1, sealed: seal(key, KNOWN, ABOUT) };
  const kept = () => tables.selectFrom('vault_checks').select('sealed').where('id', '=', 1).executeTakeFirst();
  if ((await kept()) === undefined)
    await tables
      .insertInto('vault_checks')
      .values(first)
      .onConflict((on) => on.doNothing())
      .execute();
  const { sealed } = (await kept()) ?? first;
  try {
    unseal(key, sealed, ABOUT);
  } catch (cause) {
    throw new DatabaseFault(
      {
        vi: 'Khóa của kho mã hóa (vault.key hoặc IOC_VAULT_KEY) không phải khóa đã dùng cho dữ liệu này; hãy đặt lại đúng khóa. Không có gì bị thay đổi.',
        en: 'The key of the encrypted store (vault.key or IOC_VAULT_KEY) is not the one these data were stored with; put the right one back. Nothing was changed.',
      },
      { cause },
    );
  }
}
