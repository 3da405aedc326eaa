import { jest } from '@jest/globals';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';
import { ledgerContract } from '../../test/ticket-contract/ledger-contract.ts';

jest.setTimeout(60_000); // a busy machine

describe('the ledger on SQLite', () => {
  ledgerContract(sqliteDatabases('ledger'));
});
