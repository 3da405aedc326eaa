import { jest } from '@jest/globals';
import { catchUpContract } from '../../../test/alert-contract/catch-up-contract.ts';
import { producersContract } from '../../../test/alert-contract/producers-contract.ts';
import { sqliteDatabases } from '../../../test/storage/sqlite-databases.ts';

jest.setTimeout(60_000); // a busy machine

describe('our own producers of alerts on SQLite', () => {
  const open = sqliteDatabases('producers');
  producersContract(open);
  describe('while history is caught up with', () => catchUpContract(open));
});
