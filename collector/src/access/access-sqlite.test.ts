import { accessContract } from '../../test/access/access-contract.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';

const catalog = await shippedCatalog('van-lam');

describe('access on SQLite', () => {
  accessContract(sqliteDatabases('access'), catalog);
});
