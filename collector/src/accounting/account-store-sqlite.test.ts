import { accountStoreContract } from '../../test/accounting/account-store-contract.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';

const catalog = await shippedCatalog('van-lam');

describe('accounts on SQLite', () => {
  accountStoreContract(sqliteDatabases('accounts'), catalog);
});
