import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';
import { vaultContract } from '../../test/vault/vault-contract.ts';

describe('the encrypted store on SQLite', () => {
  vaultContract(sqliteDatabases('vault'));
});
