import { jest } from '@jest/globals';
import { alertContract } from '../../test/alert-contract/alert-contract.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';

jest.setTimeout(60_000); // a busy machine

describe('the store of alerts on SQLite', () => {
  alertContract(sqliteDatabases('alerts'));
});
