import { storesContract } from '../../test/paging/stores-contract.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';

describe('pages, links and duty on SQLite', () => {
  storesContract(sqliteDatabases('pages'));
});
